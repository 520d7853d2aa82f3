@org.jspecify.annotations.NullMarked
package org.midad.webhooks;
