package org.midad.notifications;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one person wants by e-mail.
 *
 * @param language in which they are written to, {@code ar} or {@code en}
 * @param mail when each kind of thing is sent; those not named as usual
 */
@Schema(name = "NotificationChoices")
public record Choice(
        @NotNull @Pattern(regexp = "ar|en") String language,
        @NotNull Map<Kind, @NotNull Timing> mail) {}
