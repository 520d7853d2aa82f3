package org.midad.webhooks;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keeps signing keys as the database holds them: encrypted (AES-256-GCM, bound to their webhook) where the operator has
 * given a key, so that a copy of the database alone signs nothing; as they are otherwise.
 */
@ApplicationScoped
class KeyBox {

    private static final String SEALED = "aes:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Optional<SecretKey> key;

    @Inject
    KeyBox(WebhookSettings settings) {
        this(settings.key());
    }

    KeyBox(Optional<String> key) {
        this.key = key.map(KeyBox::key);
    }

    /** Makes a node with a key that is none fail when it starts, not when it sends. */
    void start(@Observes StartupEvent event) {}

    String seal(SigningKey signing, UUID webhook) {
        if (key.isEmpty()) {
            return signing.text();
        }
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var hidden = cipher(Cipher.ENCRYPT_MODE, nonce, webhook, signing.text().getBytes(StandardCharsets.UTF_8));
        var all = ByteBuffer.allocate(nonce.length + hidden.length).put(nonce).put(hidden);
        return SEALED + Base64.getEncoder().encodeToString(all.array());
    }

    SigningKey open(String kept, UUID webhook) {
        if (!kept.startsWith(SEALED)) {
            return new SigningKey(kept);
        }
        var all = ByteBuffer.wrap(Base64.getDecoder().decode(kept.substring(SEALED.length())));
        var nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        var hidden = new byte[all.remaining()];
        all.get(hidden);
        return new SigningKey(new String(cipher(Cipher.DECRYPT_MODE, nonce, webhook, hidden), StandardCharsets.UTF_8));
    }

    private byte[] cipher(int mode, byte[] nonce, UUID webhook, byte[] text) {
        var held = key.orElseThrow(() -> new IllegalStateException(
                "The secret of webhook " + webhook + " is encrypted, and this node has no MIDAD_WEBHOOKS_KEY"));
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, held, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(webhook.toString().getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "MIDAD_WEBHOOKS_KEY is not the one that the secret of webhook " + webhook + " was encrypted with",
                    e);
        }
    }

    private static SecretKey key(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text.strip());
            if (bytes.length == KEY_BYTES) {
                return new SecretKeySpec(bytes, "AES");
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new IllegalArgumentException(
                "MIDAD_WEBHOOKS_KEY must be 32 bytes in Base64, as `openssl rand -base64 32` makes them");
    }
}
