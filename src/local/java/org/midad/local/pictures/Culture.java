package org.midad.local.pictures;

import static org.midad.local.pictures.Sheet.HEIGHT;
import static org.midad.local.pictures.Sheet.WIDTH;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;

/** Books, letters, an oud. */
final class Culture {

    private Culture() {}

    /** Shelves, and one who reads on a ladder. */
    static void books(Sheet sheet) {
        sheet.sky(HEIGHT, Ink.WINE, Ink.between(Ink.WINE, Ink.NIGHT, 0.5));
        var spines = new Color[] {
            Ink.CORAL, Ink.TEAL, Ink.SAND, Ink.DEEP, Ink.CLAY, Ink.SEA, Ink.CREAM, Ink.DUNE, Ink.MOSS, Ink.ROSE
        };
        for (int shelf = 0; shelf < 5; shelf++) {
            double foot = 262 + shelf * 250;
            sheet.fill(new Color(0x2C1220), Ink.WINE, new Rectangle2D.Double(0, foot - 232, WIDTH, 232));
            for (double x = 8; x < WIDTH; ) {
                double wide = 22 + sheet.random.nextInt(44);
                double high = 136 + sheet.random.nextInt(78);
                int kind = sheet.random.nextInt(16);
                if (kind == 0) {
                    x += wide * 1.3;
                } else if (kind == 1) {
                    book(sheet, spines, x + 26, foot, wide, high, 11);
                    x += wide + 56;
                } else {
                    book(sheet, spines, x, foot, wide, high, 0);
                    x += wide + 2;
                }
            }
            sheet.fill(Ink.DUNE, Ink.CLAY, new Rectangle2D.Double(0, foot, WIDTH, 20));
            sheet.box(Ink.alpha(Ink.NIGHT, 0.45), 0, foot + 20, WIDTH, 12);
        }
        sheet.glow(1250, 420, 760, Ink.SUN, 0.38);
        for (double x : new double[] {1130, 1330}) {
            sheet.line(Ink.SAND, 19, x, 80, x - 110, HEIGHT);
        }
        for (double y = 170; y < HEIGHT; y += 112) {
            double x = 1130 - 110 * (y - 80) / 1200;
            sheet.line(Ink.DUNE, 14, x, y, x + 200, y);
        }
        reader(sheet, 1172, 830);
    }

    private static void book(
            Sheet sheet, Color[] spines, double x, double foot, double wide, double high, double lean) {
        var colour = spines[sheet.random.nextInt(spines.length)];
        var spine = new Rectangle2D.Double(0, -high, wide, high);
        sheet.fillAcross(colour, Ink.between(colour, Ink.NIGHT, 0.4), Sheet.placed(spine, x, foot, lean, 1));
        var gold = Ink.alpha(sheet.random.nextBoolean() ? Ink.SUN : Ink.CREAM, 0.75);
        for (double y : new double[] {-high + 16, -high + 24, -26}) {
            sheet.fill(gold, Sheet.placed(new Rectangle2D.Double(3, y, wide - 6, 3.5), x, foot, lean, 1));
        }
        if (wide > 34) {
            double mark = high * (0.2 + sheet.random.nextDouble() * 0.2);
            sheet.fill(gold, Sheet.placed(new Rectangle2D.Double(wide / 2 - 4, -high + 44, 8, mark), x, foot, lean, 1));
        }
    }

    private static void reader(Sheet sheet, double x, double y) {
        var skin = new Color(0x7A4A35);
        sheet.line(Ink.NIGHT, 46, x + 10, y - 130, x - 36, y + 30, x - 24, y + 170);
        sheet.line(Ink.DEEP, 46, x + 30, y - 130, x + 72, y + 20, x + 62, y + 60);
        sheet.line(Ink.CREAM, 26, x - 40, y + 178, x - 8, y + 178);
        sheet.line(Ink.CREAM, 26, x + 46, y + 66, x + 80, y + 66);
        var coat = new Path2D.Double();
        coat.moveTo(x - 34, y - 300);
        coat.quadTo(x + 26, y - 340, x + 82, y - 296);
        coat.quadTo(x + 108, y - 180, x + 96, y - 90);
        coat.lineTo(x - 52, y - 90);
        coat.quadTo(x - 52, y - 200, x - 34, y - 300);
        sheet.fill(Ink.CORAL, Ink.CLAY, coat);
        sheet.disc(x + 20, y - 372, 47, skin);
        var scarf = new Path2D.Double();
        scarf.moveTo(x - 24, y - 356);
        scarf.curveTo(x - 40, y - 452, x + 86, y - 448, x + 72, y - 350);
        scarf.curveTo(x + 96, y - 300, x + 50, y - 284, x - 22, y - 296);
        scarf.curveTo(x + 6, y - 312, x + 22, y - 388, x - 24, y - 356);
        sheet.fill(Ink.SAND, Ink.DUNE, scarf);
        sheet.line(Ink.CLAY, 38, x + 66, y - 270, x + 60, y - 180, x - 34, y - 198);
        sheet.polygon(
                Ink.CREAM, x - 122, y - 264, x - 52, y - 236, x + 12, y - 268, x + 12, y - 182, x - 52, y - 152,
                x - 122, y - 180);
        sheet.line(Ink.alpha(Ink.DUNE, 0.9), 5, x - 52, y - 236, x - 52, y - 152);
        for (int line = 0; line < 4; line++) {
            sheet.line(Ink.alpha(Ink.DEEP, 0.4), 4, x - 110, y - 240 + line * 17, x - 64, y - 222 + line * 17);
            sheet.line(Ink.alpha(Ink.DEEP, 0.4), 4, x - 40, y - 222 + line * 17, x, y - 242 + line * 17);
        }
        sheet.disc(x - 30, y - 190, 17, skin);
    }

    /** A reed pen and the letters it has drawn. */
    static void letters(Sheet sheet) {
        sheet.sky(HEIGHT, Ink.CREAM, new Color(0xF7E7C8), Ink.SAND);
        for (int i = 0; i < 900; i++) {
            double x = sheet.random.nextInt(WIDTH);
            double y = sheet.random.nextInt(HEIGHT);
            sheet.line(
                    Ink.alpha(Ink.DUNE, 0.12),
                    1.5,
                    x,
                    y,
                    x + sheet.random.nextGaussian() * 24,
                    y + sheet.random.nextGaussian() * 5);
        }
        for (double y = 300; y < 1200; y += 300) {
            sheet.line(Ink.alpha(Ink.CORAL, 0.35), 3, 90, y, WIDTH - 90, y);
        }
        var ink = new Color(0x1B2230);
        // Noon, as wide as calligraphers draw it; a waw; an alif; a head of ain.
        nib(sheet, ink, new CubicCurve2D.Double(1600, 520, 1640, 1010, 1010, 1040, 1010, 610), 78);
        nib(sheet, ink, new CubicCurve2D.Double(1600, 520, 1590, 490, 1580, 470, 1566, 452), 78);
        diamond(sheet, ink, 1290, 560, 60);
        nib(sheet, ink, new CubicCurve2D.Double(850, 170, 832, 400, 846, 640, 812, 880), 66);
        nib(sheet, ink, new CubicCurve2D.Double(560, 590, 480, 440, 350, 560, 440, 650), 62);
        nib(sheet, ink, new CubicCurve2D.Double(440, 650, 520, 690, 570, 640, 560, 590), 62);
        nib(sheet, ink, new CubicCurve2D.Double(560, 590, 600, 800, 420, 960, 180, 930), 66);
        diamond(sheet, Ink.CORAL, 1010, 420, 42);
        diamond(sheet, Ink.CORAL, 660, 1020, 42);
        diamond(sheet, Ink.CORAL, 740, 1020, 42);
        for (int guide = 0; guide < 6; guide++) {
            diamond(sheet, Ink.alpha(Ink.CORAL, 0.8), 930, 230 + guide * 66, 24);
        }
        pen(sheet);
    }

    /** A stroke with a broad nib held at a slant: thick and thin come by themselves. */
    private static void nib(Sheet sheet, Color colour, Shape curve, double width) {
        double dx = width * 0.5 * Math.cos(Math.toRadians(-62));
        double dy = width * 0.5 * Math.sin(Math.toRadians(-62));
        var points = new double[6];
        double beforeX = 0;
        double beforeY = 0;
        for (PathIterator at = curve.getPathIterator(null, 0.4); !at.isDone(); at.next()) {
            if (at.currentSegment(points) == PathIterator.SEG_LINETO) {
                var piece = Sheet.path(
                        true,
                        beforeX - dx,
                        beforeY - dy,
                        beforeX + dx,
                        beforeY + dy,
                        points[0] + dx,
                        points[1] + dy,
                        points[0] - dx,
                        points[1] - dy);
                sheet.fill(colour, piece);
                sheet.stroke(colour, 7, piece);
            }
            beforeX = points[0];
            beforeY = points[1];
        }
    }

    private static void diamond(Sheet sheet, Color colour, double x, double y, double size) {
        sheet.fill(colour, Sheet.placed(new Rectangle2D.Double(-size / 2, -size / 2, size, size), x, y, 38, 1));
    }

    private static void pen(Sheet sheet) {
        sheet.fill(Ink.alpha(Ink.WINE, 0.22), Sheet.path(true, 232, 985, 262, 950, 1180, 1300, 1060, 1300));
        sheet.polygon(Ink.CLAY, 186, 922, 222, 884, 330, 928, 290, 990);
        sheet.polygon(new Color(0x1B2230), 176, 934, 204, 902, 232, 914, 214, 942);
        sheet.polygon(Ink.DUNE, 290, 990, 330, 928, 1250, HEIGHT, 1060, HEIGHT);
        sheet.polygon(Ink.alpha(Ink.CREAM, 0.5), 312, 962, 324, 942, 1200, HEIGHT, 1150, HEIGHT);
        for (double t = 0.3; t < 0.95; t += 0.3) {
            double x = 290 + t * 780;
            sheet.line(Ink.CLAY, 9, x + 8, 990 + t * 290, x + 44 + t * 60, 930 + t * 300);
        }
    }

    /** An oud on the stage of a citadel. */
    static void oud(Sheet sheet) {
        sheet.sky(HEIGHT, Ink.NIGHT, Ink.DEEP, Ink.WINE, Ink.CLAY);
        sheet.stars(200, 430);
        var walls = Ink.between(Ink.NIGHT, Ink.WINE, 0.4);
        for (double x = -20; x < WIDTH; x += 92) {
            sheet.box(walls, x, 470, 58, 60);
        }
        sheet.fill(walls, Ink.WINE, new Rectangle2D.Double(0, 512, WIDTH, 500));
        for (double x : new double[] {120, 1560}) {
            sheet.box(walls, x, 330, 240, 700);
            for (double top = x - 10; top < x + 240; top += 66) {
                sheet.box(walls, top, 286, 44, 50);
            }
            sheet.glow(x + 120, 640, 180, Ink.SUN, 0.5);
        }
        sheet.fill(Ink.CLAY, Ink.WINE, new Rectangle2D.Double(0, 1000, WIDTH, 280));
        for (int i = 0; i < 30; i++) {
            sheet.line(Ink.alpha(Ink.NIGHT, 0.25), 3, 960 + (i - 15) * 80, 1000, 960 + (i - 15) * 190, HEIGHT);
        }
        sheet.fill(
                Ink.alpha(Ink.SUN, 0.34),
                Ink.alpha(Ink.SUN, 0.05),
                Sheet.path(true, 880, -10, 1040, -10, 1500, 1190, 420, 1190));
        sheet.fill(Ink.alpha(Ink.SUN, 0.4), Sheet.ellipse(960, 1190, 560, 66));
        sheet.fill(Ink.alpha(Ink.NIGHT, 0.5), Sheet.ellipse(960, 1196, 270, 26));
        instrument(sheet);
    }

    private static void instrument(Sheet sheet) {
        double turn = -16;
        var neck = Sheet.path(true, -30, -230, 30, -230, 24, -560, -24, -560);
        sheet.fill(Ink.WINE, Ink.NIGHT, Sheet.placed(neck, 960, 850, turn, 1));
        var head = Sheet.path(true, -24, -556, 24, -556, 130, -690, 96, -716);
        sheet.fill(Ink.WINE, Sheet.placed(head, 960, 850, turn, 1));
        for (int peg = 0; peg < 5; peg++) {
            var pin = Sheet.path(false, 20 + peg * 21, -606 - peg * 22, 66 + peg * 20, -584 - peg * 22);
            sheet.stroke(Ink.SAND, 9, Sheet.placed(pin, 960, 850, turn, 1));
        }
        var belly = new Path2D.Double();
        belly.moveTo(-30, -250);
        belly.curveTo(-130, -190, -268, -60, -250, 100);
        belly.curveTo(-236, 260, -90, 318, 0, 318);
        belly.curveTo(90, 318, 236, 260, 250, 100);
        belly.curveTo(268, -60, 130, -190, 30, -250);
        belly.closePath();
        sheet.fillAcross(Ink.SAND, Ink.DUNE, Sheet.placed(belly, 960, 850, turn, 1));
        sheet.stroke(Ink.CLAY, 11, Sheet.placed(belly, 960, 850, turn, 1));
        rosette(sheet, 0, 10, 74, turn);
        rosette(sheet, -104, -62, 32, turn);
        rosette(sheet, 104, -62, 32, turn);
        sheet.fill(Ink.WINE, Sheet.placed(new Rectangle2D.Double(-112, 178, 224, 26), 960, 850, turn, 1));
        for (int string = -5; string <= 5; string++) {
            var line = Sheet.path(false, string * 4, -556, string * 14, 184);
            sheet.stroke(Ink.alpha(Ink.CREAM, 0.85), 2.2, Sheet.placed(line, 960, 850, turn, 1));
        }
    }

    private static void rosette(Sheet sheet, double x, double y, double radius, double turn) {
        sheet.fill(new Color(0x2A1018), Sheet.placed(Sheet.circle(x, y, radius), 960, 850, turn, 1));
        for (int point = 0; point < 12; point++) {
            var petal =
                    Sheet.placed(Sheet.ellipse(0, -radius * 0.55, radius * 0.13, radius * 0.4), x, y, point * 30, 1);
            sheet.stroke(Ink.DUNE, radius * 0.05, Sheet.placed(petal, 960, 850, turn, 1));
        }
        sheet.stroke(Ink.CLAY, radius * 0.12, Sheet.placed(Sheet.circle(x, y, radius), 960, 850, turn, 1));
    }
}
