package org.midad.local.pictures;

import java.awt.Color;

/** The colours of all demo pictures, so that a page of them looks like one hand's work. */
final class Ink {

    static final Color NIGHT = new Color(0x0F2136);
    static final Color DEEP = new Color(0x17344F);
    static final Color TEAL = new Color(0x1F6672);
    static final Color SEA = new Color(0x3B98A0);
    static final Color MIST = new Color(0xA9CBC9);
    static final Color CREAM = new Color(0xFBF1DD);
    static final Color SAND = new Color(0xEBCB93);
    static final Color DUNE = new Color(0xCF9A5B);
    static final Color SUN = new Color(0xFFC75F);
    static final Color ROSE = new Color(0xF0A088);
    static final Color CORAL = new Color(0xE2654D);
    static final Color CLAY = new Color(0xA8452E);
    static final Color WINE = new Color(0x5B2436);
    static final Color LEAF = new Color(0x4F7A4E);
    static final Color MOSS = new Color(0x2C4B3C);

    private Ink() {}

    static Color alpha(Color colour, double share) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(share * 255));
    }

    static Color between(Color a, Color b, double share) {
        return new Color(
                mixed(a.getRed(), b.getRed(), share),
                mixed(a.getGreen(), b.getGreen(), share),
                mixed(a.getBlue(), b.getBlue(), share));
    }

    private static int mixed(int a, int b, double share) {
        return (int) Math.round(a + (b - a) * Math.max(0, Math.min(1, share)));
    }
}
