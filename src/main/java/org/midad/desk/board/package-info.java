/** The board: what is being worked on, by whom, in which state. */
@NullMarked
package org.midad.desk.board;

import org.jspecify.annotations.NullMarked;
