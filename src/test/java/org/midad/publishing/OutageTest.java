package org.midad.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A story is not given up because the database was away. */
class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "57P01", "57P03", "40P01", "55P03", "25P03"})
    void a_lost_database_is_an_outage_however_deep_it_is_wrapped(String state) {
        var failure = new IllegalStateException(new RuntimeException(new SQLException("gone", state)));

        assertThat(Outage.caused(failure)).isTrue();
    }

    @Test
    void a_broken_rule_of_the_database_is_the_storys_own() {
        assertThat(Outage.caused(new IllegalStateException(new SQLException("one_live_version", "23505"))))
                .isFalse();
        assertThat(Outage.caused(new IllegalStateException("no free address"))).isFalse();
    }
}
