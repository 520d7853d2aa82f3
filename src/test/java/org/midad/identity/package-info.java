@NullMarked
package org.midad.identity;

import org.jspecify.annotations.NullMarked;
