/** The desk, used by people in real browsers. */
@NullMarked
package org.midad.desk;

import org.jspecify.annotations.NullMarked;
