package org.midad.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PartsTest {

    private final Path folder;

    PartsTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void what_a_killed_start_had_begun_is_removed_and_what_is_under_way_or_whole_is_not() throws IOException {
        var abandoned = made("keycloak-1.unfinished-1", Duration.ofHours(2));
        var underWay = made("keycloak-1.unfinished-2", Duration.ofMinutes(5));
        var whole = made("postgres-1", Duration.ofDays(90));

        parts().sweep();

        assertThat(abandoned).doesNotExist();
        assertThat(underWay).exists();
        assertThat(whole).exists();
    }

    @Test
    void there_is_nothing_to_sweep_before_the_first_start() {
        parts().sweep();

        assertThat(folder.resolve("parts")).isEmptyDirectory();
    }

    private Parts parts() {
        var silent = new Progress(new PrintStream(OutputStream.nullOutputStream()));
        return new Parts(new Folders(folder, folder.resolve("home"), folder.resolve("parts")), silent);
    }

    private Path made(String name, Duration age) throws IOException {
        var part = Files.createDirectories(folder.resolve("parts").resolve(name));
        Files.writeString(Files.createDirectories(part.resolve("lib")).resolve("some.jar"), "half of a jar");
        Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(age)));
        return part;
    }
}
