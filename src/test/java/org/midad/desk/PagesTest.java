package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.GET;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No page of the desk is forgotten by those who look whether everybody can use it: {@code pages.txt} names them all. */
class PagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/desk");
    private static final Path TESTS = Path.of("src/test/java/org/midad/desk");

    @Test
    void every_page_that_can_be_asked_for_is_looked_at() {
        assertThat(listed("GET ")).containsExactlyInAnyOrderElementsOf(asked().toList());
    }

    @Test
    void every_template_of_a_page_is_looked_at() throws IOException {
        assertThat(listed("")).containsExactlyInAnyOrderElementsOf(templates());
    }

    @Test
    void by_a_test_that_asks_axe() throws IOException {
        for (var test : pages().values()) {
            if (!test.equals("-")) {
                assertThat(Files.readString(TESTS.resolve(test + ".java")))
                        .containsAnyOf("Browser.accessibilityFaults(", "Browser.look(");
            }
        }
    }

    private static List<String> listed(String kind) {
        return pages().keySet().stream()
                .filter(page -> kind.isEmpty() ? page.endsWith(".html") : page.startsWith(kind))
                .toList();
    }

    /** Each with the test that looks at it. */
    private static Map<String, String> pages() {
        var pages = new TreeMap<String, String>();
        try (var file = Objects.requireNonNull(PagesTest.class.getResourceAsStream("pages.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" {2,}"))
                    .forEach(line -> pages.put(line[0], line[1]));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return pages;
    }

    private static Stream<String> asked() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.midad.desk").stream()
                        .filter(type -> type.isAnnotatedWith(jakarta.ws.rs.Path.class))
                        .flatMap(PagesTest::asked);
    }

    private static Stream<String> asked(JavaClass resource) {
        var root = resource.getAnnotationOfType(jakarta.ws.rs.Path.class).value();
        return resource.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(GET.class))
                .map(method -> method.tryGetAnnotationOfType(jakarta.ws.rs.Path.class)
                        .map(path -> root + "/" + path.value())
                        .orElse(root))
                .map(path -> "GET " + path.replaceAll("/+", "/"));
    }

    private static List<String> templates() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.endsWith("frame.html") && isPage(file))
                    .map(file -> TEMPLATES.relativize(file).toString())
                    .toList();
        }
    }

    private static boolean isPage(Path file) {
        try {
            var text = Files.readString(file);
            return Stream.of("{#include desk/frame ", "<!doctype").anyMatch(text::contains);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
