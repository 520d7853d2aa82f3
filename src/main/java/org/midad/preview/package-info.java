/** Pages of one exact revision, as readers would see it, for people who may see it before they do. */
@NullMarked
package org.midad.preview;

import org.jspecify.annotations.NullMarked;
