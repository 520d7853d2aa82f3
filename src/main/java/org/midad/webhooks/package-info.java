/** Tells others of what is published: who is told, what is sent and signed, when it is tried again, and where it may go. */
@NullMarked
package org.midad.webhooks;

import org.jspecify.annotations.NullMarked;
