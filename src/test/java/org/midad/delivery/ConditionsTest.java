package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.platform.Gzip;

class ConditionsTest {

    private static final Instant CHANGED = Instant.parse("2026-01-02T03:04:05.9Z");

    @ParameterizedTest
    @ValueSource(strings = {"\"abc\"", "W/\"abc\"", "\"x\",\"abc\"", "\"x\", W/\"abc\" ,\"y\"", "*", " * "})
    void who_names_the_tag_has_it(String ifNoneMatch) {
        assertThat(Conditions.notModified(ifNoneMatch, null, "\"abc\"", CHANGED))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"ab\"", "abc", "\"abc-gzip\"", "\"\"abc\"\"", "\"xabc\"", "x\"abc\"", ""})
    void who_names_another_does_not(String ifNoneMatch) {
        assertThat(Conditions.notModified(ifNoneMatch, "Fri, 02 Jan 2026 03:04:05 GMT", "\"abc\"", CHANGED))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 02 Jan 2026 03:04:05 GMT | true",
                "Fri, 02 Jan 2026 03:04:06 GMT | true",
                "Fri, 02 Jan 2026 03:04:04 GMT | false",
                "yesterday | false"
            })
    void a_date_counts_in_whole_seconds(String since, boolean held) {
        assertThat(Conditions.notModified(null, since, "\"abc\"", CHANGED)).isEqualTo(held);
    }

    @Test
    void without_a_date_of_its_own_a_list_ignores_it() {
        assertThat(Conditions.notModified(null, "Fri, 02 Jan 2030 03:04:05 GMT", "\"abc\"", null))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "gzip, br", "br,gzip", "br;q=1.0, gzip;q=0.8", "*", "GZIP", "x-gzip", "*;q=0.1"})
    void gzip_is_taken(String acceptEncoding) {
        assertThat(Gzip.isTaken(acceptEncoding)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "br", "gzip;q=0", "gzip;q=0.000, *", "identity", "gzipped", "*;q=0", "gzip;q=x"})
    void gzip_is_not_taken(String acceptEncoding) {
        assertThat(Gzip.isTaken(acceptEncoding)).isFalse();
    }
}
