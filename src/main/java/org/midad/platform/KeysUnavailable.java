package org.midad.platform;

import io.quarkus.oidc.OIDCException;
import java.io.IOException;

/** Tells "your token is bad" from "we cannot reach the sign-in service to check it": 401 and 503 are not the same. */
public final class KeysUnavailable {

    private KeysUnavailable() {}

    public static boolean isCauseOf(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof OIDCException || e instanceof IOException) {
                return true;
            }
        }
        return false;
    }
}
