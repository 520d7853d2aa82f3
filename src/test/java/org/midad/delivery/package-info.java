@NullMarked
package org.midad.delivery;

import org.jspecify.annotations.NullMarked;
