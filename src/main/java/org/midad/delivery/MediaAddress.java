package org.midad.delivery;

import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of one file of a picture, {@code /media/{imageId}/{rendition}-{hash}.{webp|jpg}}. Its hash is that of the
 * bytes, so what is behind it never changes.
 *
 * @param file its last part
 */
record MediaAddress(UUID image, String name, String hash, Kind kind, String file) {

    static final String PREFIX = "/media/";

    private static final int UUID_LENGTH = 36;
    private static final Pattern FILE = Pattern.compile("([a-z0-9]{1,20})-([0-9a-f]{20,64})\\.(webp|jpg)");

    /** The formats that readers get. */
    enum Kind {
        WEBP("image/webp"),
        JPG("image/jpeg");

        final String mediaType;

        Kind(String mediaType) {
            this.mediaType = mediaType;
        }

        /** How it ends in addresses. */
        String extension() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** From what the tables call the format; null for one that readers do not get. */
        static @Nullable Kind ofFormat(String format) {
            return switch (format) {
                case "WEBP" -> WEBP;
                case "JPEG" -> JPG;
                default -> null;
            };
        }
    }

    static boolean isBelow(String path) {
        return path.startsWith(PREFIX);
    }

    /** Reads a path below {@link #PREFIX}, which has one spelling only; null where it is none. */
    static @Nullable MediaAddress at(String path) {
        int slash = PREFIX.length() + UUID_LENGTH;
        if (path.length() <= slash || path.charAt(slash) != '/') {
            return null;
        }
        var image = image(path.substring(PREFIX.length(), slash));
        var file = FILE.matcher(path.substring(slash + 1));
        return image != null && file.matches()
                ? new MediaAddress(
                        image,
                        file.group(1),
                        file.group(2),
                        Kind.valueOf(file.group(3).toUpperCase(Locale.ROOT)),
                        file.group())
                : null;
    }

    /** Its name in the object store. */
    String key() {
        return "renditions/" + image + "/" + file;
    }

    private static @Nullable UUID image(String text) {
        try {
            var id = UUID.fromString(text);
            return id.toString().equals(text) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
