package org.midad.local.pictures;

import java.awt.Color;
import java.awt.geom.Path2D;

/** People from afar: no faces, nobody in particular. */
final class People {

    private static final Color SKIN = new Color(0x7A4A35);

    private People() {}

    /** Limbs of somebody whose feet are at the origin and who is 100 high. */
    private static final class Body {

        private final Sheet sheet;
        private final double x;
        private final double foot;
        private final double scale;

        Body(Sheet sheet, double x, double foot, double height) {
            this.sheet = sheet;
            this.x = x;
            this.foot = foot;
            this.scale = height / 100;
        }

        void limb(Color colour, double width, double... points) {
            var placed = points.clone();
            for (int i = 0; i < placed.length; i += 2) {
                placed[i] = x + placed[i] * scale;
                placed[i + 1] = foot - placed[i + 1] * scale;
            }
            sheet.line(colour, width * scale, placed);
        }

        void shape(Color colour, double... points) {
            var path = new Path2D.Double();
            path.moveTo(x + points[0] * scale, foot - points[1] * scale);
            for (int i = 2; i < points.length; i += 2) {
                path.lineTo(x + points[i] * scale, foot - points[i + 1] * scale);
            }
            path.closePath();
            sheet.fill(colour, path);
            sheet.stroke(colour, 4 * scale, path);
        }

        void disc(Color colour, double atX, double atY, double radius) {
            sheet.disc(x + atX * scale, foot - atY * scale, radius * scale, colour);
        }

        void shadow(double width) {
            sheet.fill(Ink.alpha(Ink.NIGHT, 0.35), Sheet.ellipse(x, foot + scale, width * scale, 3 * scale));
        }
    }

    /** On a pitch, running to one side or standing. */
    static void player(Sheet sheet, double x, double foot, double height, Color shirt, int way) {
        var body = new Body(sheet, x, foot, height);
        double w = way;
        body.shadow(20);
        body.limb(SKIN, 7, -3, 46, -8 - 8 * w, 24, -10 - 12 * w * w, 4);
        body.limb(SKIN, 7, 3, 46, 10 + 8 * w, 26, 9 + 2 * w, 3);
        body.shape(Ink.NIGHT, -9, 50, 9, 50, 12 + 3 * w, 34, 1, 36, -11, 34);
        body.shape(shirt, -10, 80, 10, 80, 8, 50, -8, 50);
        body.limb(shirt, 7, -10, 78, -19, 64);
        body.limb(shirt, 7, 10, 78, 19, 66);
        body.limb(SKIN, 5.5, -19, 64, -15 + 4 * w, 52);
        body.limb(SKIN, 5.5, 19, 66, 23 + 3 * w, 54);
        body.disc(SKIN, 1.5 * w, 92, 8);
        body.disc(Ink.NIGHT, w, 95, 7);
    }

    /** In full stride, to the left. */
    static void runner(Sheet sheet, double x, double foot, double height, Color shirt) {
        var body = new Body(sheet, x, foot, height);
        body.shadow(26);
        body.limb(Ink.between(SKIN, Ink.NIGHT, 0.4), 6.5, 4, 48, 22, 34, 40, 36);
        body.shape(Ink.between(Ink.CREAM, Ink.NIGHT, 0.3), 38, 40, 46, 34, 42, 28, 37, 33);
        body.limb(Ink.between(SKIN, Ink.NIGHT, 0.4), 5, 2, 76, 17, 68, 14, 54);
        body.shape(Ink.NIGHT, -8, 52, 10, 54, 18, 38, 8, 34, -8, 40, -16, 38);
        body.limb(SKIN, 7, -4, 46, -20, 36, -17, 12, -20, 4);
        body.shape(Ink.CREAM, -13, 2, -28, 2, -27, 6, -14, 9);
        body.shape(shirt, -12, 80, 6, 80, 9, 50, -7, 48);
        body.shape(Ink.CREAM, -9, 70, 1, 70, 2, 60, -8, 60);
        body.limb(shirt, 7, -6, 77, -12, 69);
        body.limb(SKIN, 5.5, -12, 69, -15, 60, -28, 68);
        body.limb(SKIN, 5, -5, 82, -6, 87);
        body.disc(SKIN, -8, 93, 7.5);
        body.shape(Ink.WINE, -8, 101, 0, 99, 2, 90, 8, 84, -2, 86, -4, 95, -14, 98);
    }

    /** A goalkeeper at full stretch, up and to the left. */
    static void diver(Sheet sheet, double x, double y) {
        var body = new Body(sheet, x, y, 430);
        body.limb(SKIN, 8, 36, -22, 62, -34, 88, -22);
        body.limb(SKIN, 8, 36, -16, 66, -12, 92, -34);
        body.shape(Ink.CREAM, 84, -26, 98, -14, 92, -10, 84, -18);
        body.shape(Ink.CREAM, 90, -40, 104, -34, 100, -28, 88, -32);
        body.shape(Ink.NIGHT, 8, -2, 18, -20, 46, -30, 50, -16, 40, -8, 46, -6, 40, 0);
        body.shape(Ink.TEAL, -36, 26, -24, 2, 14, -22, 18, -2, -20, 30);
        body.limb(Ink.TEAL, 11, -32, 22, -56, 32);
        body.limb(Ink.TEAL, 11, -28, 8, -56, 18);
        body.limb(SKIN, 8, -56, 32, -80, 46);
        body.limb(SKIN, 8, -56, 18, -78, 34);
        body.disc(Ink.SUN, -84, 48, 8);
        body.disc(Ink.SUN, -82, 36, 8);
        body.disc(SKIN, -42, 36, 11);
        body.disc(Ink.NIGHT, -38, 39, 10);
    }
}
