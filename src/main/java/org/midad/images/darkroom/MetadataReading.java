package org.midad.images.darkroom;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reads all three kinds of metadata and takes each field from the best; a kind that is broken hides no other. */
final class MetadataReading {

    private static final Logger LOG = Logger.getLogger(MetadataReading.class);

    private MetadataReading() {}

    static Embedded read(Bytes file, Format format) {
        var packets = attempt(() -> Packets.of(file, format), new Packets(Packets.NONE, Packets.NONE, Packets.NONE));
        var exif = new ExifReading();
        attempt(() -> exif.take(packets.exif()), false);
        var xmp = attempt(() -> XmpReading.read(either(packets.xmp(), exif.xmp())), Embedded.EMPTY);
        var iim = attempt(() -> IimReading.read(either(packets.iim(), exif.iim())), Embedded.EMPTY);
        return merge(List.of(xmp, iim, attempt(exif::embedded, Embedded.EMPTY)));
    }

    private static byte[] either(Bytes packet, byte[] inTiff) {
        return packet.size() > 0 ? packet.copy(0, packet.size()) : inTiff;
    }

    /** The libraries throw whatever they meet. */
    private static <T> T attempt(Callable<T> reading, T otherwise) {
        try {
            return reading.call();
        } catch (Exception | StackOverflowError e) {
            LOG.debugf("Damaged metadata: %s", e);
            return otherwise;
        }
    }

    private static Embedded merge(List<Embedded> best) {
        return new Embedded(
                first(best, Embedded::creator),
                first(best, Embedded::credit),
                first(best, Embedded::copyright),
                first(best, Embedded::headline),
                first(best, Embedded::caption),
                best.stream()
                        .map(Embedded::keywords)
                        .filter(words -> !words.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                first(best, Embedded::dateTaken),
                first(best, Embedded::usageTerms),
                first(best, Embedded::digitalSourceType),
                first(best, Embedded::position));
    }

    private static <T> @Nullable T first(List<Embedded> best, Function<Embedded, @Nullable T> field) {
        return best.stream().map(field).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
