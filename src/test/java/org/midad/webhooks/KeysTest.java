package org.midad.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Signing keys: how they sign, and how the database holds them. */
class KeysTest {

    private static final UUID WEBHOOK = UUID.randomUUID();
    private static final Optional<String> KEY = Optional.of(
            Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII)));

    @Test
    void the_example_of_the_standard_is_signed_as_it_says() {
        var key = new SigningKey("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

        assertThat(key.sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        1614265330,
                        "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void a_fresh_key_has_32_bytes_and_no_other_has_them() {
        var one = SigningKey.fresh();

        assertThat(one.text()).matches("whsec_[A-Za-z0-9+/]{43}=");
        assertThat(one).isNotEqualTo(SigningKey.fresh());
        assertThat(one.toString()).isEqualTo("SigningKey");
    }

    @Test
    void with_an_operators_key_the_database_does_not_know_it() {
        var box = new KeyBox(KEY);
        var key = SigningKey.fresh();
        var kept = box.seal(key, WEBHOOK);

        assertThat(kept).startsWith("aes:").doesNotContain(key.text());
        assertThat(box.seal(key, WEBHOOK)).isNotEqualTo(kept);
        assertThat(box.open(kept, WEBHOOK)).isEqualTo(key);
        assertThatThrownBy(() -> box.open(kept, UUID.randomUUID())).hasMessageContaining("MIDAD_WEBHOOKS_KEY");
        assertThatThrownBy(() -> new KeyBox(Optional.empty()).open(kept, WEBHOOK))
                .hasMessageContaining("MIDAD_WEBHOOKS_KEY");
    }

    @Test
    void one_kept_before_there_was_an_operators_key_still_signs() {
        var key = SigningKey.fresh();

        assertThat(new KeyBox(KEY).open(new KeyBox(Optional.empty()).seal(key, WEBHOOK), WEBHOOK))
                .isEqualTo(key);
    }

    @Test
    void a_key_of_another_length_is_refused_at_the_start() {
        assertThatThrownBy(() -> new KeyBox(Optional.of("c2hvcnQ="))).hasMessageContaining("openssl rand -base64 32");
        assertThatThrownBy(() -> new KeyBox(Optional.of("not base64!"))).hasMessageContaining("32 bytes");
    }
}
