package org.midad.images.darkroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;

/** Real photographs beside the checkout, and copies of them that went wrong. */
public final class Corpus {

    private static final Path REAL = Path.of("..", "shared", "real", "images");

    private Corpus() {}

    public static List<Path> files() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(REAL), "no real photographs in " + REAL + "; not tried with them");
        try (var all = Files.walk(REAL)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("README"))
                    .sorted()
                    .toList();
        }
    }

    /** The same copy for the same file and number: bits turned, cut short, parts swapped, or zeros in it. */
    public static byte[] mutated(byte[] original, int number) {
        var random = new Random(31L * original.length + number);
        var copy = original.clone();
        switch (number % 4) {
            case 0 -> {
                // Half of them where the structure is rather than the pixels.
                var reach = number % 8 == 0 ? Math.min(copy.length, 4096) : copy.length;
                for (var i = 0; i < 1 + random.nextInt(20); i++) {
                    copy[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            case 1 -> copy = Arrays.copyOf(copy, random.nextInt(copy.length));
            case 2 -> {
                var length = 1 + random.nextInt(copy.length / 4);
                var from = random.nextInt(copy.length - length);
                var to = random.nextInt(copy.length - length);
                System.arraycopy(original, from, copy, to, length);
                System.arraycopy(original, to, copy, from, length);
            }
            default -> {
                var at = random.nextInt(copy.length);
                Arrays.fill(copy, at, Math.min(copy.length, at + 1 + random.nextInt(2000)), (byte) 0);
            }
        }
        return copy;
    }
}
