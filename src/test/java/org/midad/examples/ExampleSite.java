package org.midad.examples;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.midad.Npm;
import org.midad.local.Folders;

/** A copy of {@code docs/examples} to run things in: its site, and the programs that follow. */
final class ExampleSite {

    private static final Path ORIGINAL = Path.of("docs", "examples").toAbsolutePath();
    private static final Path COPY = Path.of("target", "examples").toAbsolutePath();
    private static final Set<String> MADE_THERE = Set.of("node_modules", "_site", ".midad");
    private static final JsonMapper JSON = new JsonMapper();

    private final String midad;

    private ExampleSite(String midad) {
        this.midad = midad;
    }

    /** As somebody has it who has just copied it and run {@code npm ci}. */
    static ExampleSite installed(String midad) throws IOException, InterruptedException {
        Folders.delete(COPY);
        copy();
        Npm.run(COPY.resolve("site"), "npm", "ci", "--no-audit", "--no-fund");
        return new ExampleSite(midad);
    }

    /** Where its pages are. */
    Path pages() {
        return COPY.resolve("site").resolve("_site");
    }

    void build() throws IOException, InterruptedException {
        Npm.run(COPY.resolve("site"), "env", "MIDAD=" + midad, "npm", "run", "build");
    }

    Program follow() throws IOException {
        return Program.start(COPY.resolve("site"), "follow", Map.of("MIDAD", midad), "npm", "run", "follow");
    }

    Path copyOfSite() {
        return COPY.resolve("site").resolve(".midad").resolve("copy.json");
    }

    Program inJavaScript(Path copy) throws IOException {
        return inJavaScript(midad, Map.of(), copy);
    }

    Program inJavaScript(String address, Map<String, String> client, Path copy) throws IOException {
        return Program.start(COPY, "follow.mjs", client, "node", "follow.mjs", address, copy.toString());
    }

    Program inJava(Path copy) throws IOException {
        return inJava(midad, Map.of(), copy);
    }

    Program inJava(String address, Map<String, String> client, Path copy) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Program.start(COPY, "Follow.java", client, java, "Follow.java", address, copy.toString());
    }

    Path file(String name) {
        return COPY.resolve(name);
    }

    /** What is not as it should be in a site of these documents. */
    List<String> objections(Collection<JsonNode> documents) throws IOException, InterruptedException {
        var file = COPY.resolve("documents.json");
        JSON.writeValue(file.toFile(), documents);
        return Npm.run(Npm.FOLDER, "node", "site.js", pages().toString(), file.toString())
                .lines()
                .limit(50)
                .toList();
    }

    private static void copy() throws IOException {
        Files.walkFileTree(ORIGINAL, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (MADE_THERE.contains(folder.getFileName().toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(COPY.resolve(ORIGINAL.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, COPY.resolve(ORIGINAL.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
