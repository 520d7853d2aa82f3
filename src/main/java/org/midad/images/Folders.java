package org.midad.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.jboss.logging.Logger;

/** Removes folders of work that is done. */
final class Folders {

    private static final Logger LOG = Logger.getLogger(Folders.class);

    private Folders() {}

    static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.warnf("The folder %s could not be removed: %s", folder, e.getMessage());
        }
    }
}
