/** The calendar of the desk: what goes out and comes down when, embargoes, and rights of pictures that end. */
@NullMarked
package org.midad.desk.planning;

import org.jspecify.annotations.NullMarked;
