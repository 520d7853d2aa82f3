package org.midad.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {

    private static final Instant EVENING = Instant.parse("2026-11-23T15:05:00Z");
    private static final ZoneId RIYADH = ZoneId.of("Asia/Riyadh");

    @ParameterizedTest
    @CsvSource({
        "ar, 23 نوفمبر 2026",
        "ar-EG, ٢٣ نوفمبر ٢٠٢٦",
        "ar-SA, ٢٣ نوفمبر ٢٠٢٦",
        "ar-SA-u-nu-latn, 23 نوفمبر 2026",
        "ar-LB, ٢٣ تشرين الثاني ٢٠٢٦",
        "ar-MA, 23 نونبر 2026",
        "en-GB, 23 November 2026",
        "en-US, 'November 23, 2026'",
    })
    void a_day_is_written_as_the_locale_writes_it(String tag, String day) {
        assertThat(Dates.day(EVENING, RIYADH, Locale.forLanguageTag(tag))).isEqualTo(day);
    }

    @Test
    void the_day_is_the_zones_own() {
        var night = Instant.parse("2026-11-23T22:00:00Z");
        assertThat(Dates.weekday(night, RIYADH, Locale.forLanguageTag("ar-EG"))).isEqualTo("الثلاثاء، ٢٤ نوفمبر ٢٠٢٦");
    }

    @Test
    void a_time_comes_with_the_name_of_its_zone() {
        assertThat(Dates.time(EVENING, RIYADH, Locale.forLanguageTag("ar"))).isEqualTo("6:05 م");
        assertThat(Dates.dayAndTime(EVENING, RIYADH, Locale.forLanguageTag("ar-EG")))
                .isEqualTo("٢٣ نوفمبر ٢٠٢٦، ٦:٠٥ م (التوقيت العربي الرسمي)");
        assertThat(Dates.dayAndTime(EVENING, ZoneId.of("Europe/London"), Locale.UK))
                .isEqualTo("23 November 2026, 15:05 (Greenwich Mean Time)");
    }

    @Test
    void digits_change_and_nothing_else_does() {
        assertThat(Digits.in(Locale.forLanguageTag("ar-EG"), "G20 في 2026 و۱۴۰۵"))
                .isEqualTo("G٢٠ في ٢٠٢٦ و١٤٠٥");
        assertThat(Digits.ascii("٣٫٥ و۱۴")).isEqualTo("3٫5 و14");
    }
}
