package org.midad.images;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When and where a picture may be shown. Denied wins over allowed.
 *
 * @param from not before; always if absent
 * @param until not at or after; for good if absent
 * @param allowedSites only there; everywhere if empty
 * @param deniedSites never there
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Rights(
        @Nullable Instant from, @Nullable Instant until, List<String> allowedSites, List<String> deniedSites) {

    public static final Rights ALL = new Rights(null, null, List.of(), List.of());

    public Rights {
        allowedSites = keys(allowedSites);
        deniedSites = keys(deniedSites);
    }

    private static List<String> keys(@Nullable List<String> sites) {
        return sites == null
                ? List.of()
                : sites.stream().filter(Objects::nonNull).distinct().toList();
    }

    /** Whether it may be shown at that instant, as far as time goes. */
    public boolean cover(Instant at) {
        return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }

    /** Whether it may be shown on that site. */
    public boolean allow(String site) {
        return !deniedSites.contains(site) && (allowedSites.isEmpty() || allowedSites.contains(site));
    }
}
