/** A newsroom of some size, and how fast its desk is in a browser. */
@NullMarked
package org.midad.local.desk;

import org.jspecify.annotations.NullMarked;
