/** What every floor stands on: problem details, ids, canonical JSON, HTTP limits, paging, the clock. */
@NullMarked
package org.midad.platform;

import org.jspecify.annotations.NullMarked;
