/** What changed between two contents of an article: by field, by block, and by word. */
@NullMarked
package org.midad.articles.diff;

import org.jspecify.annotations.NullMarked;
