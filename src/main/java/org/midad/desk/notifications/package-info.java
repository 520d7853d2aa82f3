/** What one was told, and the bell that rings for it. */
@NullMarked
package org.midad.desk.notifications;

import org.jspecify.annotations.NullMarked;
