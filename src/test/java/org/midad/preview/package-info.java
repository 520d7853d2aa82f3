/** Previews, tried as pages and from outside. */
@NullMarked
package org.midad.preview;

import org.jspecify.annotations.NullMarked;
