/** The newsroom's web pages: what all of them share. Each part of the work has a package of its own below. */
@NullMarked
package org.midad.desk;

import org.jspecify.annotations.NullMarked;
