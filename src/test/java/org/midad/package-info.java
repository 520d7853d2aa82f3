/** Tests of the whole: the running product, and how to call it. */
@NullMarked
package org.midad;

import org.jspecify.annotations.NullMarked;
