package org.midad.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** What a reporter has to tell; a paragraph shorter than a heading may be is one. */
record Telling(String locale, String site, String headline, String kicker, String standfirst, List<String> paragraphs) {

    private static final Path REAL = Path.of("../shared/real/article-ar.txt");
    private static final int LONGEST_HEADING = 40;

    /** A real article, with the wrong spelling in its kicker that it came with. */
    static Telling real() {
        Assumptions.assumeTrue(Files.exists(REAL), "The real story is not here: " + REAL.toAbsolutePath());
        try {
            var lines = Files.readString(REAL)
                    .lines()
                    .map(line -> line.replace('\u00a0', ' ').strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
            return new Telling(
                    "ar",
                    "main",
                    lines.get(0),
                    lines.get(1),
                    "وزراء خارجية التحالف يجتمعون في فبراير.",
                    lines.subList(2, lines.size() - 1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The same in English. */
    static Telling english() {
        return new Telling(
                "en",
                "english",
                "Washington to host meeting of the coalition against ISIS",
                "US State Departement",
                "Foreign ministers of the coalition meet in February.",
                List.of(
                        "Washington has announced that the foreign ministers of the global coalition against ISIS will"
                                + " meet in the US capital on 6 February to discuss how to finish off the organisation.",
                        "The coalition’s 79 members will hold “in-depth discussions” on the defeats it has suffered"
                                + " – the outcome of four years of effort.",
                        "Warning of a return of ISIS",
                        "A new report to Congress on the main threats to the United States says that ISIS still has"
                                + " thousands of fighters, eight branches & more than 12 networks (داعش in Arabic)."));
    }

    static boolean isHeading(String paragraph) {
        return paragraph.length() < LONGEST_HEADING;
    }
}
