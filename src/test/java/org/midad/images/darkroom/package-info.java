/** Tries the darkroom on drawn, broken and real pictures. */
@NullMarked
package org.midad.images.darkroom;

import org.jspecify.annotations.NullMarked;
