package org.midad.identity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here, as Keycloak said it of them when they were here last.
 *
 * @param email one that Keycloak has verified
 */
public record Colleague(Actor actor, @Nullable String email) {}
