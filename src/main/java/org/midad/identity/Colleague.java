package org.midad.identity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here, as Keycloak said it of them when they were here last.
 *
 * @param email one that Keycloak has verified
 * @param language in which they want to be written to
 */
public record Colleague(Actor actor, @Nullable String email, String language) {}
