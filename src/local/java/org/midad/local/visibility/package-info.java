/** Measures how soon readers of every node see what was published. */
@NullMarked
package org.midad.local.visibility;

import org.jspecify.annotations.NullMarked;
