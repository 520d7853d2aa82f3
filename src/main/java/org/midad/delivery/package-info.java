/** Everything the outside reads: published documents, lists, the change feed; out of the schema {@code live} alone. */
@NullMarked
package org.midad.delivery;

import org.jspecify.annotations.NullMarked;
