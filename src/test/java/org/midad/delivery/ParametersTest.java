package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.midad.platform.Finding;
import org.midad.platform.InputError;

class ParametersTest {

    @Test
    void values_are_decoded() {
        var given = Parameters.of("section=%D8%B3&person=a+b&", Set.of("section", "person"));

        assertThat(given.get("section")).isEqualTo("س");
        assertThat(given.get("person")).isEqualTo("a b");
        assertThat(given.limit()).isEqualTo(20);
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        assertThatThrownBy(() -> Parameters.of("a=1&b=2&b=3&c=%FF&d", Set.of("b", "c", "d")))
                .isInstanceOfSatisfying(InputError.class, e -> assertThat(e.findings())
                        .extracting(Finding::pointer)
                        .containsExactly("a", "b", "c", "d"));
    }

    @Test
    void equal_queries_are_equal_whatever_their_order() {
        assertThat(ListQuery.of("limit=20&section=a")).isEqualTo(ListQuery.of("section=%61"));
    }
}
