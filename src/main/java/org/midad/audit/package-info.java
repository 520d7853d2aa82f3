/** The append-only log: who did what when. */
@NullMarked
package org.midad.audit;

import org.jspecify.annotations.NullMarked;
