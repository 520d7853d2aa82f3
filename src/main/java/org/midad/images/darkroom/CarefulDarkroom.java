package org.midad.images.darkroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The darkroom whatever its engine: what a file is and says is found here, only its pixels go to the enlarger. */
final class CarefulDarkroom implements Darkroom {

    private final Enlarger enlarger;
    private final Path scratch;

    CarefulDarkroom(Enlarger enlarger, Path scratch) {
        this.enlarger = enlarger;
        this.scratch = scratch;
    }

    @Override
    public String engine() {
        return enlarger.name();
    }

    @Override
    public Picture inspect(Path file) throws Unusable {
        try (var place = Workplace.open(scratch, file)) {
            return enlarger.look(place, Sniffer.sniff(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Embedded read(Path file) {
        try {
            return Sniffer.open(file, bytes -> MetadataReading.read(bytes, Sniffer.sniff(bytes)));
        } catch (IOException | Unusable e) {
            return Embedded.EMPTY;
        }
    }

    @Override
    public List<Print> develop(Path original, FocalPoint focus, CreditLine line, Path into)
            throws Unusable, IOException {
        Files.createDirectories(into);
        try (var place = Workplace.open(scratch, original)) {
            var prints = new ArrayList<Print>();
            for (var cut : enlarger.enlarge(place, Sniffer.sniff(original), focus)) {
                for (var format : cut.formats()) {
                    prints.add(finish(place, cut, format, line, into));
                }
            }
            return prints;
        }
    }

    private static Print finish(Workplace place, Cut cut, Format format, CreditLine line, Path into)
            throws IOException {
        var name = Enlarger.fileName(cut, format);
        var bytes = Signature.sign(Files.readAllBytes(place.file(name)), format, line);
        var file = Files.write(into.resolve(name), bytes);
        return new Print(cut.rendition(), format, cut.width(), cut.height(), file, hash(bytes));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
