/** Images: from the upload to the renditions readers get, with their words, their workflow and their rights. */
@NullMarked
package org.midad.images;

import org.jspecify.annotations.NullMarked;
