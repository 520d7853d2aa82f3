package org.midad.images.darkroom;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks at pictures and makes prints of them; safe for many threads. Pixels are decoded in limited child processes only,
 * so a bomb or a broken decoder ends a child and never this process.
 *
 * <p>What is wrong with a file is {@link Unusable}; what is wrong with the machine (no disk, no process, interrupted) is
 * an {@link IOException} or {@link java.io.UncheckedIOException}.
 */
public interface Darkroom {

    /**
     * The darkroom of this machine.
     *
     * @throws IllegalStateException libvips was asked for and is not here
     */
    static Darkroom open(Settings settings) {
        var children = new LimitedChild(settings.limit(), settings.children());
        return new CarefulDarkroom(Enlarger.choose(children, settings), settings.scratch());
    }

    /** What works here, for the log and for operators: {@code libvips 8.14.1} or {@code java}. */
    String engine();

    /**
     * Tells what a file shows. Its content decides, never its name: at most 60 megapixels and 20,000 pixels a side by its
     * header, then decoded once to prove that it is whole.
     */
    Picture inspect(Path file) throws Unusable;

    /** What is written in a file about its picture; damaged metadata gives what can be read of it. */
    Embedded read(Path file);

    /**
     * Makes all prints of an original, upright, in sRGB, with the credit line as their only metadata. None is larger than
     * the original: larger widths are left out but for the smallest, which is then as wide as the original, and crops
     * shrink. The files are new ones in {@code into}.
     */
    List<Print> develop(Path original, FocalPoint focus, CreditLine line, Path into) throws Unusable, IOException;
}
