@NullMarked
package org.midad.delivery.formats;

import org.jspecify.annotations.NullMarked;
