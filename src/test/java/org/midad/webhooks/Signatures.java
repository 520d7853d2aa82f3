package org.midad.webhooks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.midad.Npm;
import org.midad.webhooks.Ear.Call;

/** Calls and the secrets that they should be signed with, held against the library of Standard Webhooks. */
final class Signatures {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Signed(String secret, Call call) {}

    private final List<Signed> all = new ArrayList<>();

    void add(String secret, Call call) {
        all.add(new Signed(secret, call));
    }

    void clear() {
        all.clear();
    }

    /** A line for each that the library takes for forged. */
    List<String> refused() throws IOException, InterruptedException {
        Npm.prepare();
        var file = Files.createTempFile("midad", ".json");
        try {
            JSON.writeValue(file.toFile(), all.stream().map(Signatures::asked).toList());
            var refused = Npm.run(Npm.FOLDER, "node", "webhooks.js", file.toString())
                    .lines()
                    .toList();
            System.out.printf(
                    "Webhooks: %d signatures held against the standard's library, %d refused%n",
                    all.size(), refused.size());
            return refused;
        } finally {
            Files.delete(file);
        }
    }

    private static Map<String, Object> asked(Signed one) {
        var call = one.call();
        return Map.of(
                "secret", one.secret(),
                "headers", call.headers(),
                "body", Base64.getEncoder().encodeToString(call.body()),
                "at", call.at().toEpochMilli());
    }
}
