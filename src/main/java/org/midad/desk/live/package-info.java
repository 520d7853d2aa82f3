/** Tells open pages what others do, as it happens. */
@NullMarked
package org.midad.desk.live;

import org.jspecify.annotations.NullMarked;
