/** Whether the API is as {@code /openapi.json} says, and whether others can work from that alone. */
@NullMarked
package org.midad.contract;

import org.jspecify.annotations.NullMarked;
