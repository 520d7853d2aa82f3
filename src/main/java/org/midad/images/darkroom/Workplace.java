package org.midad.images.darkroom;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;

/** A folder that only we can read, for one picture; closing forgets what is in it. */
record Workplace(Path folder) implements AutoCloseable {

    /** A link of that name to the picture is there, so children see no file name from outside. */
    static final String ORIGINAL = "original";

    static Workplace open(Path scratch, Path original) throws IOException {
        Files.createDirectories(scratch);
        var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        var place = new Workplace(Files.createTempDirectory(scratch, "darkroom", own));
        Files.createSymbolicLink(place.file(ORIGINAL), original.toAbsolutePath());
        return place;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @org.jspecify.annotations.Nullable IOException e)
                    throws IOException {
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
