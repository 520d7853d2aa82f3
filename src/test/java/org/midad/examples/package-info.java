/** Whether what {@code docs/examples} shows to site builders works, run as it says there. */
@NullMarked
package org.midad.examples;

import org.jspecify.annotations.NullMarked;
