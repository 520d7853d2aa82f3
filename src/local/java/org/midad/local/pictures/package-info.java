/** The demo newsroom's pictures, drawn by code when it is loaded: nobody's photographs, and no binaries in the repository. */
@NullMarked
package org.midad.local.pictures;

import org.jspecify.annotations.NullMarked;
