package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide has every picture it shows, in both languages, and is no burden on whoever fetches the sources. */
class GuideTest {

    private static final Path GUIDE = Path.of("docs", "guide");
    private static final Path PICTURES = GUIDE.resolve("pictures");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^]]+)]\\(\\.\\./pictures/([^)]+)\\)");
    private static final long MOST = 3_000_000;

    @Test
    void every_picture_that_a_chapter_shows_is_there() throws IOException {
        for (var language : List.of("ar", "en")) {
            for (var chapter : chapters(language)) {
                var shown = PICTURE.matcher(Files.readString(chapter))
                        .results()
                        .map(picture -> picture.group(2))
                        .toList();
                assertThat(shown)
                        .as(chapter.toString())
                        .isNotEmpty()
                        .allMatch(picture -> Files.exists(PICTURES.resolve(picture)))
                        .allMatch(picture -> picture.contains("-" + language + "-"));
            }
        }
    }

    @Test
    void both_languages_have_the_same_chapters_and_pictures() throws IOException {
        assertThat(names(chapters("ar"))).isEqualTo(names(chapters("en")));
        try (var files = Files.list(PICTURES)) {
            var names = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            assertThat(names).allMatch(name -> names.contains(inTheOther(name)));
        }
    }

    @Test
    void its_pictures_are_small() throws IOException {
        try (var files = Files.list(PICTURES)) {
            assertThat(files.mapToLong(file -> file.toFile().length()).sum()).isLessThan(MOST);
        }
    }

    private static String inTheOther(String name) {
        return name.contains("-ar-") ? name.replace("-ar-", "-en-") : name.replace("-en-", "-ar-");
    }

    private static List<Path> chapters(String language) throws IOException {
        try (Stream<Path> files = Files.list(GUIDE.resolve(language))) {
            return files.sorted().toList();
        }
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> file.getFileName().toString()).toList();
    }
}
