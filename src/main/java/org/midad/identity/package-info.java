/** Who acts: the person or machine behind a token, with roles and desks. */
@NullMarked
package org.midad.identity;

import org.jspecify.annotations.NullMarked;
