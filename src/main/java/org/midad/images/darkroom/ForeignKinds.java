package org.midad.images.darkroom;

import java.util.List;

/** Kinds of file that people or attackers send instead of a picture: known, and refused by name. */
final class ForeignKinds {

    private static final List<String> STARTS = List.of(
            "GIF8",
            "%PDF-",
            "%!PS",
            "PK\u0003\u0004",
            "BM",
            "8BPS",
            "#!",
            "MZ",
            "\u007FELF",
            "\u00CA\u00FE\u00BA\u00BE",
            "Rar!",
            "7z\u00BC\u00AF",
            "\u001F\u008B",
            "\u00FF\n",
            "\0\0\0\fJXL ",
            "\0\0\0\fjP  ",
            "\0\0\1\0",
            "II*\0",
            "RIFF",
            "ID3",
            "OggS",
            "\u001AE\u00DF\u00A3",
            "{\\rtf");

    private ForeignKinds() {}

    static boolean isOne(Bytes file) {
        return STARTS.stream().anyMatch(start -> file.has(0, start))
                || file.has(firstLetter(file), "<")
                || isWideText(file);
    }

    /** SVG, XML and HTML may begin with a byte order mark and white space. */
    private static long firstLetter(Bytes file) {
        var at = file.has(0, "\u00EF\u00BB\u00BF") ? 3L : 0L;
        while (file.at(at) >= 0 && file.at(at) <= ' ' && at < 1024) {
            at++;
        }
        return at;
    }

    private static boolean isWideText(Bytes file) {
        return file.has(0, "\u00FF\u00FE") || file.has(0, "\u00FE\u00FF");
    }
}
