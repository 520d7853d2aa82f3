package org.midad.notifications;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How people are written to; the operator's {@code MIDAD_MAIL_...}. */
@ConfigMapping(prefix = "midad.mail")
public interface MailSettings {

    /** The SMTP server; nobody is written to where there is none. */
    Optional<String> host();

    /** So long a letter waits: what is read meanwhile need not be sent. */
    @WithDefault("1M")
    Duration grace();

    /** How often it is looked for letters that are due. */
    @WithDefault("5S")
    Duration every();

    /** After which one that could not be sent is tried again; after some tries four times as long. */
    @WithDefault("1M")
    Duration retry();
}
