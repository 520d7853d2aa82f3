package org.midad.images.darkroom;

/**
 * What a whole, decodable file shows.
 *
 * @param width in pixels, after the EXIF orientation was applied
 * @param height in pixels, after the EXIF orientation was applied
 * @param transparent whether it has an alpha channel
 * @param colour the average colour as {@code #rrggbb}, to fill the place until the picture comes
 */
public record Picture(Format format, int width, int height, boolean transparent, String colour) {}
