/** Measures delivery beside nginx with the same bytes, in the same run. */
@NullMarked
package org.midad.local.core;

import org.jspecify.annotations.NullMarked;
