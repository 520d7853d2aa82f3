@NullMarked
package org.midad.sites;

import org.jspecify.annotations.NullMarked;
