package org.midad.webhooks;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a delivery has not arrived. */
@Schema(name = "WebhookFailure")
public enum Failure {
    /** Answered, with a status that is not 2xx. */
    STATUS,
    /** Answered with a redirect, which is not followed: where it leads was not checked. */
    REDIRECT,
    /** Not connected, or not answered to the end, in time. */
    SLOW,
    /** Nothing listens there. */
    UNREACHABLE,
    /** Cut off, or no HTTP. */
    BROKEN,
    /** No TLS, or a certificate that is not the host's. */
    TLS,
    /** The name leads nowhere. */
    NAME,
    /** Leads to an address that may not be called. */
    ADDRESS,
    /** It waited when the webhook was disabled. */
    DISABLED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
