package org.midad.proof;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.midad.local.Ports;
import org.midad.webhooks.Ear;
import org.midad.webhooks.Ear.Call;
import org.midad.webhooks.Ear.Manner;

/** Is told of changes by webhook, as a site's own server would be; calls to it fail in every way a network has. */
final class WebhookFollower implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Manner FORGED = Ear.status("400 Not yours", "");

    private final List<Manner> bad =
            List.of(Ear.ERROR, Ear.RESETS, this::shutsTheDoor, heard(Ear.ERROR), heard(Ear.RESETS), heard(Ear.HANGS));
    private final Ear ear = new Ear(this::answer);
    private final Relay door = new Relay(Ports.aFree(), ear.port());
    private final AtomicInteger refused = new AtomicInteger();
    private final SiteCopy copy;
    private final Cuts cuts;
    private final Random chance;
    private volatile byte[] key = {};

    WebhookFollower(SiteCopy copy, Cuts cuts, Random chance) throws IOException {
        this.copy = copy;
        this.cuts = cuts;
        this.chance = chance;
        door.open();
    }

    String url() {
        return "http://127.0.0.1:" + door.port() + "/hook";
    }

    /** @param secret as the API tells it, once */
    void trust(String secret) {
        key = Base64.getDecoder().decode(secret.substring("whsec_".length()));
    }

    private void answer(Call call, Socket caller) throws IOException, InterruptedException {
        var manner = cuts.happens() ? bad.get(chance.nextInt(bad.size())) : heard(Ear.GOOD);
        manner.answer(call, caller);
    }

    /** Takes it, and then answers as if all were well, or not. */
    private Manner heard(Manner then) {
        return (call, caller) -> {
            if (isSigned(call)) {
                copy.takeNotice(JSON.readTree(call.body()));
                then.answer(call, caller);
            } else {
                refused.incrementAndGet();
                FORGED.answer(call, caller);
            }
        };
    }

    /** Nobody is there for a moment; whoever was inside has heard nothing. */
    private void shutsTheDoor(Call call, Socket caller) throws IOException, InterruptedException {
        door.close();
        Ear.RESETS.answer(call, caller);
        LockSupport.parkNanos(Duration.ofMillis(200 + chance.nextInt(500)).toNanos());
        door.open();
    }

    /** Standard Webhooks' signature, worked out anew. */
    private boolean isSigned(Call call) {
        var signed = call.header("webhook-id") + "." + call.header("webhook-timestamp") + "." + call.text();
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            var wanted = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return Stream.of(call.header("webhook-signature").split(" ", -1))
                    .filter(one -> one.startsWith("v1,"))
                    .map(one -> Base64.getDecoder().decode(one.substring("v1,".length())))
                    .anyMatch(one -> MessageDigest.isEqual(one, wanted));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls whose signature was not right. */
    int refused() {
        return refused.get();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ear.close();
    }
}
