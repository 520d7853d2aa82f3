/** Where a story becomes public: in one place, in one transaction; now or at its instant. */
@NullMarked
package org.midad.publishing;

import org.jspecify.annotations.NullMarked;
