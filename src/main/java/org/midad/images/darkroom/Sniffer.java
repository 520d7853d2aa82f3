package org.midad.images.darkroom;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.midad.images.darkroom.Unusable.Why;

/** Tells by a file's content which kind of picture it is, and that it is nothing else besides. */
final class Sniffer {

    private static final Set<String> HEIC_BRANDS = Set.of("heic", "heix", "heim", "heis", "hevc", "hevx");
    private static final Set<String> AVIF_BRANDS = Set.of("avif", "avis");

    /** Brands stand in a box of their own at the start; no writer names more than a dozen. */
    private static final int LONGEST_BRANDS = 256;

    private Sniffer() {}

    static Format sniff(Path file) throws Unusable, IOException {
        return open(file, Sniffer::sniff);
    }

    /** Reads a file where it lies, so that not even its largest is ever in the heap. */
    static <T> T open(Path file, Reading<T> reading) throws Unusable, IOException {
        if (Files.size(file) == 0) {
            throw new Unusable(Why.EMPTY, "0 bytes");
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.READ);
                var arena = Arena.ofConfined()) {
            return reading.of(new Bytes(channel.map(MapMode.READ_ONLY, 0, channel.size(), arena)));
        }
    }

    interface Reading<T> {
        T of(Bytes file) throws Unusable, IOException;
    }

    static Format sniff(Bytes file) throws Unusable {
        var format = format(file);
        Polyglots.refuse(file, format);
        return format;
    }

    private static Format format(Bytes file) throws Unusable {
        if (file.has(0, "\u00FF\u00D8\u00FF")) {
            return Format.JPEG;
        }
        if (file.has(0, "\u0089PNG\r\n\u001A\n")) {
            return Format.PNG;
        }
        if (file.has(0, "RIFF") && file.has(8, "WEBP")) {
            return Format.WEBP;
        }
        // Canon's raw files are TIFF by their first bytes and hold nothing but a preview as a picture.
        if ((file.has(0, "II*\0") || file.has(0, "MM\0*")) && !file.has(8, "CR")) {
            return Format.TIFF;
        }
        if (file.has(4, "ftyp")) {
            return branded(file);
        }
        throw new Unusable(
                ForeignKinds.isOne(file) ? Why.KIND_REFUSED : Why.NOT_A_PICTURE, "begins with " + start(file));
    }

    private static Format branded(Bytes file) throws Unusable {
        var end = Math.min(file.number(0, 4), LONGEST_BRANDS);
        for (var at = 8L; at + 4 <= end; at += at == 8 ? 8 : 4) {
            var brand = file.latin(at, 4);
            if (HEIC_BRANDS.contains(brand)) {
                return Format.HEIC;
            }
            if (AVIF_BRANDS.contains(brand)) {
                return Format.AVIF;
            }
        }
        throw new Unusable(Why.KIND_REFUSED, "a film or another kind of HEIF: " + file.latin(8, 4));
    }

    private static String start(Bytes file) {
        return file.latin(0, 16).replaceAll("[^ -~]", "?");
    }
}
