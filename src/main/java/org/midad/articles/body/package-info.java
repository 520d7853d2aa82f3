/**
 * The body of an article: a closed schema of Portable Text, read strictly, written canonically, rendered to HTML and
 * plain text.
 */
@NullMarked
package org.midad.articles.body;

import org.jspecify.annotations.NullMarked;
