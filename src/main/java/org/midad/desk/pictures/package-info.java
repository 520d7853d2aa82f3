/** Pictures on the desk: the library, uploads, and one picture with its words, crops, rights and steps. */
@NullMarked
package org.midad.desk.pictures;

import org.jspecify.annotations.NullMarked;
