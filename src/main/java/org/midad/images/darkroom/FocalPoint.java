package org.midad.images.darkroom;

/** A picture's centre of interest: 0 to 1 from its top left, upright. */
public record FocalPoint(double x, double y) {

    public static final FocalPoint CENTRE = new FocalPoint(0.5, 0.5);

    public FocalPoint {
        if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1)) {
            throw new IllegalArgumentException("A focal point is 0 to 1 from the top left, not " + x + ", " + y);
        }
    }
}
