/** Articles: their versions and revisions, the words, notes, and who is writing just now. */
@NullMarked
package org.midad.articles;

import org.jspecify.annotations.NullMarked;
