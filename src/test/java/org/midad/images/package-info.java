@NullMarked
package org.midad.images;

import org.jspecify.annotations.NullMarked;
