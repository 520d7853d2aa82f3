package org.midad.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When each is to be told by e-mail too, as they chose. */
@ApplicationScoped
class MailTimes {

    @Inject
    Choices choices;

    @Inject
    MailSettings settings;

    @ConfigProperty(name = "midad.zone")
    ZoneId zone;

    /** As text, for the database; those that are not mailed are not in it. */
    Map<Message, String> of(List<Message> messages) {
        if (settings.host().isEmpty()) {
            return Map.of();
        }
        var people = messages.stream().map(message -> message.recipient().id()).collect(Collectors.toSet());
        var chosen = choices.of(people);
        var due = new HashMap<Message, String>();
        for (var message : messages) {
            var kind = message.news().kind();
            var timing = chosen.getOrDefault(message.recipient().id(), Map.of()).getOrDefault(kind, kind.usual());
            timing.after(message.news().at().plus(settings.grace()), zone)
                    .ifPresent(instant -> due.put(message, instant.toString()));
        }
        return due;
    }
}
