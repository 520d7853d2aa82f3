/** The one table of what may be done, when, by whom, and its judge; plain Java. */
@NullMarked
package org.midad.workflow;

import org.jspecify.annotations.NullMarked;
