package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({"bytes=0-0,0,1", "Bytes= 2-,2,10", "bytes=-3,7,10", "bytes=-99,0,10", "bytes=9-20,9,10"})
    void one_range_is_a_part(String header, int first, int end) {
        assertThat(ByteRange.of(header, 10)).isEqualTo(new ByteRange(first, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes", "bytes=", "bytes=-", "bytes=3-2", "bytes=0-1,3-4", "items=0-1", "bytes=0x1-2"})
    void what_is_no_single_range_is_the_whole(String header) {
        assertThat(ByteRange.of(header, 10)).isEqualTo(ByteRange.all(10));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-11", "bytes=-0", "bytes=999999999999999999-"})
    void what_lies_outside_is_nothing(String header) {
        assertThat(ByteRange.of(header, 10)).isNull();
    }
}
