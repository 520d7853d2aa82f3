/** Proof of who may do what, over HTTP, against tables written by hand. */
@NullMarked
package org.midad.rights;

import org.jspecify.annotations.NullMarked;
