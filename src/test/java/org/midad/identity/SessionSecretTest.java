package org.midad.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the pages of a session show to be its own. */
class SessionSecretTest {

    private final String secret = SessionSecret.next();

    @Test
    void each_page_has_a_token_of_its_own_and_all_are_good() {
        var one = SessionSecret.csrfToken(secret);
        var other = SessionSecret.csrfToken(secret);
        assertThat(one).isNotEqualTo(other);
        assertThat(SessionSecret.isCsrfToken(secret, one)).isTrue();
        assertThat(SessionSecret.isCsrfToken(secret, other)).isTrue();
    }

    @Test
    void no_other_token_is() {
        var token = SessionSecret.csrfToken(secret);
        assertThat(SessionSecret.isCsrfToken(SessionSecret.next(), token)).isFalse();
        assertThat(SessionSecret.isCsrfToken(secret, "")).isFalse();
        assertThat(SessionSecret.isCsrfToken(secret, token + "x")).isFalse();
        assertThat(SessionSecret.isCsrfToken(secret, token.substring(0, 43))).isFalse();
        assertThat(SessionSecret.isCsrfToken(secret, "no token at all")).isFalse();
    }
}
