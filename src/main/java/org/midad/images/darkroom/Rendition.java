package org.midad.images.darkroom;

/** The sizes and crops readers can get; the list is closed, so nobody can make us compute others. */
public enum Rendition {
    W320("w320", 320, 0),
    W640("w640", 640, 0),
    W960("w960", 960, 0),
    W1280("w1280", 1280, 0),
    W1920("w1920", 1920, 0),
    // Search engines ask for 1200 pixels.
    SQUARE("1x1", 1200, 1200),
    CLASSIC("4x3", 1200, 900),
    WIDE("16x9", 1200, 675),
    PORTRAIT("3x4", 900, 1200);

    private final String key;
    private final int width;
    private final int height;

    Rendition(String key, int width, int height) {
        this.key = key;
        this.width = width;
        this.height = height;
    }

    /** Its name in addresses. */
    public String key() {
        return key;
    }

    /** In pixels, where the original is large enough. */
    public int width() {
        return width;
    }

    /** In pixels, where the original is large enough; 0 where it follows from the width. */
    public int height() {
        return height;
    }

    /** Whether it shows a part around the focal point rather than the whole picture. */
    public boolean crops() {
        return height > 0;
    }
}
