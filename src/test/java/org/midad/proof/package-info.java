/** The promises, tried from outside: the feed's order, and that nothing unpublished leaves the newsroom. */
@NullMarked
package org.midad.proof;

import org.jspecify.annotations.NullMarked;
