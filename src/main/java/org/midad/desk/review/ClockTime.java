package org.midad.desk.review;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time as a form sends it: the hands of a clock in a zone, and, where clocks show that time twice, which of the two.
 *
 * @param chosen one of {@link #choices}
 */
record ClockTime(
        @Nullable String local,
        @Nullable String zone,
        @Nullable String chosen) {

    boolean isGiven() {
        return local != null && !local.isBlank();
    }

    /** Day, hour and minute as people write them. */
    String hands() {
        return local == null ? "" : local.replace('T', ' ');
    }

    String place() {
        return zone == null ? "" : zone;
    }

    /** As the workflow reads it; null where no time was given. */
    @Nullable
    String text() {
        if (!isGiven()) {
            return null;
        }
        return chosen != null && choices().contains(chosen) ? chosen : local;
    }

    /** Whether clocks go past it, as they do on one night in spring. */
    boolean isSkipped() {
        return offsets().filter(List::isEmpty).isPresent();
    }

    /** Whether it is still to be said which of the two instants is meant. */
    boolean isOpen() {
        return !choices().isEmpty() && !(chosen != null && choices().contains(chosen));
    }

    /** Both instants where clocks show it twice, as on one night in autumn; nothing where there is nothing to choose. */
    List<String> choices() {
        return offsets()
                .filter(offsets -> offsets.size() > 1)
                .map(offsets -> offsets.stream().map(this::at).toList())
                .orElse(List.of());
    }

    private String at(ZoneOffset offset) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                parsed().orElseThrow().atOffset(offset));
    }

    private Optional<List<ZoneOffset>> offsets() {
        if (zone == null || !ZoneId.getAvailableZoneIds().contains(zone)) {
            return Optional.empty();
        }
        return parsed().map(time -> ZoneId.of(zone).getRules().getValidOffsets(time));
    }

    private Optional<LocalDateTime> parsed() {
        try {
            return isGiven() ? Optional.of(LocalDateTime.parse(local)) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
