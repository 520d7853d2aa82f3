package org.midad.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What someone is in the newsroom; a realm role of Keycloak. */
public enum Role {
    REPORTER,
    EDITOR,
    CHIEF,
    ADMIN,
    SITE;

    /** The name in tokens and in annotations. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
