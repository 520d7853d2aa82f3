package org.midad.desk.review;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.platform.InputError;
import org.midad.platform.WallClock;

/**
 * The instant that a preview looks at, and those that are offered for it.
 *
 * @param at nothing where it shows the article as it is under way
 * @param local what was typed as another time, by the newsroom's clocks
 * @param fault why that is none to look at; empty where it is
 */
public record Instants(@Nullable Instant at, List<Choice> choices, String local, String fault) {

    /** How a form says that the time is in another field. */
    static final String OTHER = "other";

    /** @param what word of what is to happen then */
    public record Choice(Instant at, String what) {}

    static Instants of(Dossier dossier, @Nullable String asked, @Nullable String local, ZoneId zone, Locale language) {
        var choices = choices(dossier);
        var typed = Objects.requireNonNullElse(local, "");
        if (asked == null || asked.isBlank()) {
            return new Instants(null, choices, typed, "");
        }
        var isOther = asked.equals(OTHER);
        try {
            var at = read(isOther ? typed : asked, zone);
            if (at.isBefore(dossier.now())) {
                throw InputError.at("at", "preview.past");
            }
            return new Instants(at, choices, isOther ? typed : "", "");
        } catch (InputError wrong) {
            return new Instants(
                    null, choices, typed, wrong.findings().getFirst().detail().in(language));
        }
    }

    /** Of two readings of a clock in autumn the earlier one: the page says which instant it is. */
    private static Instant read(String text, ZoneId zone) {
        var clock = new ClockTime(text, zone.getId(), null);
        var first = clock.choices().stream().findFirst().orElse(text);
        return WallClock.read(first.isBlank() ? null : first, zone.getId(), "at")
                .instant();
    }

    private static List<Choice> choices(Dossier dossier) {
        var planned = dossier.planned().stream().map(one -> new Choice(one.due(), one.deed()));
        var embargo = dossier.article().content().embargo();
        var end = embargo == null ? null : embargo.endsByItself();
        return Stream.concat(planned, Stream.ofNullable(end).map(at -> new Choice(at, "embargo")))
                .filter(choice -> choice.at().isAfter(dossier.now()))
                .sorted(Comparator.comparing(Choice::at))
                .toList();
    }

    public boolean isAt(Choice choice) {
        return choice.at().equals(at) && !isOther();
    }

    public boolean isOther() {
        return !fault.isEmpty()
                || !local.isEmpty()
                || (at != null && choices.stream().noneMatch(one -> one.at().equals(at)));
    }
}
