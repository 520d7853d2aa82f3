package org.midad.images.darkroom;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A reader of metadata that is not ours. */
final class ExifTool {

    private final Path program;

    ExifTool() {
        var found = Programs.find("exiftool");
        Assumptions.assumeTrue(
                found.isPresent(), "exiftool is not installed (libimage-exiftool-perl); nothing read back");
        program = found.orElseThrow();
    }

    /** Whether anybody's name, credit or copyright is in the file. */
    boolean tellsWhose(Path file) throws IOException {
        var found = run(
                "-XMP-dc:Creator",
                "-XMP-dc:Rights",
                "-XMP:Credit",
                "-IPTC:By-line",
                "-IPTC:Credit",
                "-IPTC:CopyrightNotice",
                "-IFD0:Artist",
                "-IFD0:Copyright",
                file.toString());
        return found.stream().anyMatch(tags -> tags.entrySet().stream()
                .anyMatch(tag -> !tag.getKey().equals("SourceFile")
                        && !String.valueOf(tag.getValue()).isBlank()));
    }

    List<Map<String, Object>> read(Path folder) throws IOException {
        return run("-r", folder.toString());
    }

    private List<Map<String, Object>> run(String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(program.toString(), "-json", "-G", "-q", "-charset", "filename=utf8"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.getInputStream()) {
            var text = out.readAllBytes();
            return text.length == 0 ? List.of() : new ObjectMapper().readValue(text, new TypeReference<>() {});
        }
    }
}
