package org.midad.images.darkroom;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Positions as metadata writes them. */
final class Positions {

    /** {@code 43,28.0468N} or {@code 43,28,2N} (XMP, GPSCoordinate). */
    private static final Pattern COORDINATE =
            Pattern.compile("(\\d{1,3}),(\\d{1,2}(?:\\.\\d{1,12})?)(?:,(\\d{1,2}(?:\\.\\d{1,12})?))?([NSEW])");

    private Positions() {}

    /** None where it is not on Earth, or where a camera without a fix wrote zeros. */
    static @Nullable Position of(double latitude, double longitude) {
        var onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return onEarth && !(latitude == 0 && longitude == 0) ? new Position(latitude, longitude) : null;
    }

    static @Nullable Position of(@Nullable String latitude, @Nullable String longitude) {
        return latitude == null || longitude == null ? null : of(degrees(latitude), degrees(longitude));
    }

    private static double degrees(String coordinate) {
        var parts = COORDINATE.matcher(coordinate);
        if (!parts.matches()) {
            return Double.NaN;
        }
        var seconds = parts.group(3) == null ? 0 : Double.parseDouble(parts.group(3));
        var degrees = Double.parseDouble(parts.group(1)) + Double.parseDouble(parts.group(2)) / 60 + seconds / 3600;
        return "SW".contains(parts.group(4)) ? -degrees : degrees;
    }
}
