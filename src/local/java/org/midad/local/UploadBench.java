package org.midad.local;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * Photographs of 3 MB as fast as one node takes them over HTTP: checked, decoded once, stored under their hash, row ready.
 * It develops nothing meanwhile, as it would on another node.
 */
public final class UploadBench {

    private static final String DATABASE = "midad";
    private static final List<Integer> AT_ONCE = List.of(1, 2, 4);
    private static final int PHOTOGRAPHS = 40;

    private UploadBench() {}

    /**
     * @param args a JPEG of about 3 MB
     */
    public static void main(String... args) throws Exception {
        var photograph = Files.readAllBytes(Path.of(args[0]));
        var folders = Folders.ofTheBench();
        try (var stack = LocalStack.start(folders, Ports.forTests(folders), new Progress(System.out))) {
            stack.postgres().emptyDatabase(DATABASE);
            var settings = Map.of("MIDAD_IMAGES_DEVELOPERS", "0");
            var plan = stack.node("bench", DATABASE, Ports.aFree(), Ports.aFree(), settings, List.of("-Xmx512m"));
            var node = stack.start(plan).await();
            stack.keycloak().await();
            var tokens = new Tokens(stack.keycloak().realm());
            var midad = new Caller(node.url());
            new ReferenceRecords(midad.withToken(tokens.ofPerson("midad-cli", "admin"))).load();
            upload(midad.withToken(tokens.ofPerson("midad-cli", "reporter")), photograph, 0, 2); // to warm up
            for (int atOnce : AT_ONCE) {
                var reporter = midad.withToken(tokens.ofPerson("midad-cli", "reporter"));
                say(photograph.length, atOnce, upload(reporter, photograph, atOnce * PHOTOGRAPHS, atOnce));
            }
        }
    }

    private record Outcome(List<Duration> each, double seconds) {}

    private static Outcome upload(Caller reporter, byte[] photograph, int first, int atOnce) throws Exception {
        var tasks = new ArrayList<Callable<Duration>>();
        for (int i = 0; i < PHOTOGRAPHS; i++) {
            var own = another(photograph, first + i);
            tasks.add(() -> upload(reporter, own));
        }
        long begin = System.nanoTime();
        var each = new ArrayList<Duration>();
        try (var uploaders = Executors.newFixedThreadPool(atOnce)) {
            for (var done : uploaders.invokeAll(tasks)) {
                each.add(done.get());
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Outcome(each.stream().sorted().toList(), seconds);
    }

    private static Duration upload(Caller reporter, byte[] photograph) {
        long begin = System.nanoTime();
        new Form()
                .file("photograph.jpg", photograph)
                .post(reporter, "/api/v1/images")
                .expect(201);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** The same picture with a remark of its own (JPEG's COM), so that it is not found as one that is there already. */
    private static byte[] another(byte[] jpeg, int number) {
        var remark = String.format(Locale.ROOT, "\u00ff\u00fe\0\6%04d", number).getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(jpeg.length + remark.length)
                .put(jpeg, 0, 2)
                .put(remark)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static void say(int bytes, int atOnce, Outcome outcome) {
        System.out.printf(
                Locale.ROOT,
                "uploads of %.1f MB, %d at once: %.1f/s, each p50 %d ms, p95 %d ms%n",
                bytes / 1048576.0,
                atOnce,
                PHOTOGRAPHS / outcome.seconds(),
                outcome.each().get(PHOTOGRAPHS / 2).toMillis(),
                outcome.each().get(PHOTOGRAPHS * 95 / 100).toMillis());
    }
}
