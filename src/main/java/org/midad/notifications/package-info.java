/** Tells people of what concerns them while they were busy with something else. */
@NullMarked
package org.midad.notifications;

import org.jspecify.annotations.NullMarked;
