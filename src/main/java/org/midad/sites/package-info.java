/** Sites with their sections, the desks, topics, and the people of the bylines. */
@NullMarked
package org.midad.sites;

import org.jspecify.annotations.NullMarked;
