/** What Midad knows of languages: folding, slugs, direction, digits, dates, words; pure functions without I/O. */
@NullMarked
package org.midad.language;

import org.jspecify.annotations.NullMarked;
