/** The object store: where the bytes of pictures are, in any S3. */
@NullMarked
package org.midad.store;

import org.jspecify.annotations.NullMarked;
