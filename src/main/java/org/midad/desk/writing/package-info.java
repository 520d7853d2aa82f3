/** Writing: one calm page for the words of an article. */
@NullMarked
package org.midad.desk.writing;

import org.jspecify.annotations.NullMarked;
