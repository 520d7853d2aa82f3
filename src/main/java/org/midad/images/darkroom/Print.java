package org.midad.images.darkroom;

import java.nio.file.Path;

/**
 * A rendition of one picture, ready to be stored.
 *
 * @param format {@link Format#WEBP} or {@link Format#JPEG}
 * @param hash SHA-256 of the file, in hex
 */
public record Print(Rendition rendition, Format format, int width, int height, Path file, String hash) {}
