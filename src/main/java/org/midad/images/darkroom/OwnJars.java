package org.midad.images.darkroom;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The jars a child JVM needs: those that this process has loaded the same classes from. */
final class OwnJars {

    /** One class of each. */
    private static final List<String> CLASSES = List.of(
            "org.midad.images.darkroom.Darkroom",
            "org.jspecify.annotations.Nullable",
            "com.drew.metadata.Metadata",
            "com.luciad.imageio.webp.WebPWriteParam",
            "com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReader",
            "com.twelvemonkeys.imageio.ImageReaderBase",
            "com.twelvemonkeys.imageio.metadata.Directory",
            "com.twelvemonkeys.lang.Validate",
            "com.twelvemonkeys.io.FileUtil",
            "com.twelvemonkeys.image.ImageUtil");

    private OwnJars() {}

    static String classPath() {
        return CLASSES.stream().map(OwnJars::home).distinct().collect(Collectors.joining(File.pathSeparator));
    }

    private static String home(String name) {
        try {
            var source = Class.forName(name, false, OwnJars.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return Path.of(source.getLocation().toURI()).toString();
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("No jar of " + name, e);
        }
    }
}
