/** Kills nodes and restarts the database while stories fall due, and counts what came of every one of them. */
@NullMarked
package org.midad.local.chaos;

import org.jspecify.annotations.NullMarked;
