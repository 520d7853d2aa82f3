package org.midad.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WallClockTest {

    private static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2037-01-01T00:00:00Z");

    private static Problem.Wrong refusal(@Nullable String time, @Nullable String zone) {
        var error = catchThrowableOfType(InputError.class, () -> WallClock.read(time, zone));
        assertThat(error).as("%s %s", time, zone).isNotNull();
        return Problem.of(Locale.ENGLISH, error).errors().getFirst();
    }

    private static Instant instant(String time, ZoneId zone) {
        return WallClock.read(time, zone.getId()).instant();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T18:00, Asia/Riyadh, 2026-11-23T15:00:00Z",
        "2026-11-23T18:00:05.25, Asia/Riyadh, 2026-11-23T15:00:05.250Z",
        "2026-11-23T18:00Z, Asia/Riyadh, 2026-11-23T18:00:00Z",
        "2026-11-23T18:00:00+03:00, Asia/Riyadh, 2026-11-23T15:00:00Z",
        "2026-11-23T18:00:00-05:00, Asia/Riyadh, 2026-11-23T23:00:00Z",
        "2026-11-23t18:00:00z, Asia/Riyadh, 2026-11-23T18:00:00Z",
        "2026-10-25T02:30+02:00, Europe/Berlin, 2026-10-25T00:30:00Z",
        "2026-10-25T02:30+01:00, Europe/Berlin, 2026-10-25T01:30:00Z",
        "2026-11-23T18:00:00.123456789Z, UTC, 2026-11-23T18:00:00.123456Z",
    })
    void a_time_in_a_zone_is_one_instant(String time, String zone, Instant instant) {
        assertThat(WallClock.read(time, zone).instant()).isEqualTo(instant);
    }

    @Test
    void the_text_is_what_the_clock_of_the_zone_shows() {
        assertThat(WallClock.read("2026-11-23T15:00Z", "Asia/Riyadh").text()).isEqualTo("2026-11-23T18:00");
    }

    @Test
    void a_skipped_time_is_refused_by_the_name_of_the_gap() {
        assertThat(refusal("2026-03-29T02:30", "Europe/Berlin"))
                .isEqualTo(new Problem.Wrong(
                        "/dueAt",
                        "2026-03-29T02:30 does not exist in Europe/Berlin:"
                                + " clocks go from 2026-03-29T02:00 to 2026-03-29T03:00."));
    }

    @Test
    void a_doubled_time_is_asked_about_with_both_offsets() {
        assertThat(refusal("2026-10-25T02:30", "Europe/Berlin"))
                .isEqualTo(new Problem.Wrong(
                        "/dueAt",
                        "2026-10-25T02:30 happens twice in Europe/Berlin; say which one is meant:"
                                + " 2026-10-25T02:30:00+02:00 or 2026-10-25T02:30:00+01:00."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tomorrow",
                "2026-11-23",
                "18:00",
                "2026-02-30T10:00",
                "2026-11-23 18:00",
                "2026-11-23T25:00",
                "2026-11-23T18:00+25:00",
                "2026-11-23T18:00+03:00[Asia/Riyadh]",
                "٢٠٢٦-١١-٢٣T١٨:٠٠",
                "+12026-01-01T00:00",
                "1026-01-01T00:00",
                "2026-11-23T18:00X"
            })
    void what_is_no_time_is_refused(String time) {
        assertThat(refusal(time, "Asia/Riyadh").pointer()).isEqualTo("/dueAt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Riyadh", "+03:00", "Mars/Olympus", "asia/riyadh"})
    void what_is_no_zone_is_refused(String zone) {
        assertThat(refusal("2026-11-23T18:00", zone).pointer()).isEqualTo("/zone");
    }

    @Test
    void a_missing_part_is_named() {
        assertThat(refusal(null, "Asia/Riyadh").pointer()).isEqualTo("/dueAt");
        assertThat(refusal("2026-11-23T18:00Z", null).pointer()).isEqualTo("/zone");
    }

    @Test
    void every_change_of_every_zones_clocks_from_2024_to_2036_is_judged_right() {
        int gaps = 0;
        int overlaps = 0;
        for (String id : ZoneId.getAvailableZoneIds()) {
            var zone = ZoneId.of(id);
            for (var change : changes(zone)) {
                around(change).forEach(instant -> roundTrip(instant, zone));
                if (change.isGap()) {
                    gaps++;
                    gap(change, zone);
                } else {
                    overlaps++;
                    overlap(change, zone);
                }
            }
        }
        System.out.printf(
                "WallClock: %d zones, %d gaps refused, %d overlaps asked about%n",
                ZoneId.getAvailableZoneIds().size(), gaps, overlaps);
        assertThat(gaps).isGreaterThan(1_000);
        assertThat(overlaps).isGreaterThan(1_000);
    }

    private static List<ZoneOffsetTransition> changes(ZoneId zone) {
        var changes = new ArrayList<ZoneOffsetTransition>();
        var next = zone.getRules().nextTransition(FROM);
        while (next != null && next.getInstant().isBefore(TO)) {
            changes.add(next);
            next = zone.getRules().nextTransition(next.getInstant());
        }
        return changes;
    }

    private static List<Instant> around(ZoneOffsetTransition change) {
        return List.of(-7_200L, -3_601L, -3_600L, -1_800L, -1L, 0L, 1L, 1_800L, 3_599L, 3_600L, 7_200L).stream()
                .map(change.getInstant()::plusSeconds)
                .toList();
    }

    /** An instant's own text leads back to it, at the latest with its offset. */
    private static void roundTrip(Instant instant, ZoneId zone) {
        var shown = WallClock.of(instant, zone);
        var offset = zone.getRules().getOffset(instant);
        assertThat(instant(shown.text() + offset, zone)).isEqualTo(instant);
        if (zone.getRules().getValidOffsets(LocalDateTime.parse(shown.text())).size() == 1) {
            assertThat(WallClock.read(shown.text(), zone.getId())).isEqualTo(shown);
        }
    }

    private static void gap(ZoneOffsetTransition change, ZoneId zone) {
        var middle = change.getDateTimeBefore().plus(change.getDuration().dividedBy(2));
        for (var local : List.of(
                change.getDateTimeBefore(), middle, change.getDateTimeAfter().minusSeconds(1))) {
            assertThat(refusal(local.toString(), zone.getId()).detail())
                    .contains("does not exist", change.getDateTimeBefore() + "", change.getDateTimeAfter() + "");
        }
        assertThat(instant(change.getDateTimeAfter().toString(), zone)).isEqualTo(change.getInstant());
        assertThat(instant(change.getDateTimeBefore().minusSeconds(1).toString(), zone))
                .isEqualTo(change.getInstant().minusSeconds(1));
    }

    private static void overlap(ZoneOffsetTransition change, ZoneId zone) {
        var length = change.getDuration().abs();
        for (Duration into : List.of(Duration.ZERO, length.dividedBy(2), length.minusSeconds(1))) {
            var local = change.getDateTimeAfter().plus(into);
            assertThat(refusal(local.toString(), zone.getId()).detail())
                    .contains("happens twice", change.getOffsetBefore() + " or ", change.getOffsetAfter() + ".");
            for (ZoneOffset offset : List.of(change.getOffsetBefore(), change.getOffsetAfter())) {
                assertThat(instant(local + offset.toString(), zone)).isEqualTo(local.toInstant(offset));
            }
        }
        assertThat(instant(change.getDateTimeBefore().toString(), zone))
                .isEqualTo(change.getInstant().plus(length));
    }
}
