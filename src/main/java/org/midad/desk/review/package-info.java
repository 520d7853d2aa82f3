/** One article as it stands: reading it, what changed, notes, every step of the workflow, its history, its share links. */
@NullMarked
package org.midad.desk.review;

import org.jspecify.annotations.NullMarked;
