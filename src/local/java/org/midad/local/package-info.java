/** Midad's neighbours on one machine: PostgreSQL, Keycloak, an object store and nodes as child processes. Nothing imports it. */
@NullMarked
package org.midad.local;

import org.jspecify.annotations.NullMarked;
