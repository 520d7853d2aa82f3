package org.midad.local.pictures;

import static org.midad.local.pictures.Sheet.HEIGHT;
import static org.midad.local.pictures.Sheet.WIDTH;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The port, the ferry, the reef. */
final class Coast {

    private static final Color[] BOXES = {Ink.CORAL, Ink.TEAL, Ink.DUNE, Ink.DEEP, Ink.CLAY, Ink.SEA, Ink.SAND};

    private Coast() {}

    /** Cranes over a container ship at dawn. */
    static void harbour(Sheet sheet) {
        sheet.sky(900, Ink.DEEP, Ink.TEAL, Ink.ROSE, Ink.SUN);
        sheet.glow(1330, 800, 620, Ink.CREAM, 0.85);
        sheet.disc(1330, 790, 92, Ink.CREAM);
        sheet.skyline(Ink.alpha(Ink.TEAL, 0.55), -10, WIDTH, 880, 150);
        sheet.water(875, Ink.ROSE, Ink.DEEP, 1330, Ink.CREAM);
        crane(sheet, 210, 905, 0.8, Ink.between(Ink.DEEP, Ink.TEAL, 0.5));
        crane(sheet, 620, 925, 1.05, Ink.between(Ink.NIGHT, Ink.DEEP, 0.6));
        crane(sheet, 1130, 950, 1.3, Ink.NIGHT);
        ship(sheet);
        sheet.fill(Ink.NIGHT, new Color(0x0A1726), new Rectangle2D.Double(0, 1130, WIDTH, 150));
        for (double x = 40; x < WIDTH; x += 150) {
            sheet.box(new Color(0x0A1726), x, 1098, 26, 40);
            sheet.box(new Color(0x0A1726), x - 8, 1094, 42, 10);
        }
    }

    private static void crane(Sheet sheet, double x, double foot, double scale, Color colour) {
        double s = scale;
        double beam = foot - 430 * s;
        for (double leg : new double[] {0, 150 * s}) {
            sheet.line(colour, 13 * s, x + leg, foot, x + leg, beam);
        }
        sheet.line(colour, 8 * s, x, foot - 150 * s, x + 150 * s, foot - 150 * s);
        sheet.line(colour, 6 * s, x, foot - 150 * s, x + 150 * s, beam);
        sheet.line(colour, 6 * s, x + 150 * s, foot - 150 * s, x, beam);
        sheet.line(colour, 17 * s, x - 90 * s, beam, x + 560 * s, beam);
        sheet.line(colour, 10 * s, x + 75 * s, beam, x + 75 * s, beam - 150 * s);
        for (double end : new double[] {-85, 220, 400, 550}) {
            sheet.line(colour, 4 * s, x + 75 * s, beam - 150 * s, x + end * s, beam);
        }
        sheet.box(colour, x + 300 * s, beam, 46 * s, 34 * s);
        sheet.line(colour, 3 * s, x + 310 * s, beam + 30 * s, x + 310 * s, beam + 150 * s);
        sheet.line(colour, 3 * s, x + 338 * s, beam + 30 * s, x + 338 * s, beam + 150 * s);
        sheet.box(Ink.between(Ink.CORAL, colour, 0.25), x + 282 * s, beam + 150 * s, 86 * s, 40 * s);
    }

    private static void ship(Sheet sheet) {
        for (int row = 0; row < 5; row++) {
            for (int column = 0; column < 13; column++) {
                if (row < 3 || sheet.random.nextInt(4) > row - 3) {
                    var colour = BOXES[sheet.random.nextInt(BOXES.length)];
                    double x = 560 + column * 86;
                    double y = 962 - row * 43;
                    sheet.box(Ink.between(colour, Ink.NIGHT, 0.28 - row * 0.04), x, y, 83, 40);
                    for (double rib = 8; rib < 80; rib += 9) {
                        sheet.box(Ink.alpha(Ink.NIGHT, 0.16), x + rib, y + 2, 2.5, 36);
                    }
                }
            }
        }
        sheet.box(Ink.CREAM, 1705, 800, 110, 205);
        sheet.box(Ink.MIST, 1690, 780, 140, 26);
        sheet.windows(Ink.DEEP, 1705, 815, 110, 150, 28, 1);
        sheet.box(Ink.CORAL, 1745, 706, 44, 76);
        sheet.fill(Ink.CLAY, Ink.WINE, Sheet.path(true, 470, 1000, 1880, 1000, 1846, 1120, 520, 1120));
        sheet.box(Ink.alpha(Ink.CREAM, 0.85), 486, 1012, 1380, 7);
        for (double y = 1122; y < 1134; y += 4) {
            sheet.box(Ink.alpha(Ink.CREAM, 0.3), 500 + sheet.random.nextInt(40), y, 1330, 1.6);
        }
    }

    /** A white catamaran leaves the old town behind. */
    static void ferry(Sheet sheet) {
        sheet.sky(720, Ink.SEA, Ink.MIST, Ink.CREAM);
        sheet.glow(420, 300, 520, Ink.CREAM, 0.9);
        sheet.disc(420, 300, 74, new Color(0xFFFDF4));
        sheet.hills(Ink.alpha(Ink.SEA, 0.5), Ink.alpha(Ink.SEA, 0.5), 620, 60, 340);
        sheet.skyline(Ink.between(Ink.SAND, Ink.MIST, 0.35), 820, WIDTH + 20, 700, 210);
        sheet.skyline(Ink.between(Ink.SAND, Ink.DUNE, 0.5), 1120, WIDTH + 20, 704, 150);
        sheet.water(698, Ink.MIST, Ink.TEAL, 420, Ink.CREAM);
        var wake = Sheet.path(true, 1330, 985, WIDTH, 930, WIDTH, 1130, 1300, 1035);
        sheet.fillAcross(Ink.alpha(Ink.CREAM, 0.8), Ink.alpha(Ink.CREAM, 0), wake);
        var hull = new Path2D.Double();
        hull.moveTo(350, 905);
        hull.lineTo(1370, 895);
        hull.lineTo(1345, 1018);
        hull.quadTo(850, 1046, 500, 1014);
        hull.quadTo(420, 985, 350, 905);
        sheet.fill(Ink.CREAM, Ink.MIST, hull);
        sheet.polygon(Ink.TEAL, 380, 936, 1364, 926, 1358, 958, 402, 962);
        sheet.polygon(new Color(0xFFFDF6), 520, 900, 590, 806, 1310, 800, 1330, 898);
        sheet.polygon(Ink.DEEP, 585, 872, 622, 828, 1280, 822, 1290, 866);
        for (double x = 660; x < 1270; x += 74) {
            sheet.box(new Color(0xFFFDF6), x, 818, 9, 56);
        }
        sheet.polygon(new Color(0xFFFDF6), 660, 804, 712, 738, 1130, 733, 1160, 801);
        sheet.polygon(Ink.DEEP, 706, 790, 738, 756, 850, 754, 850, 788);
        sheet.polygon(Ink.MIST, 880, 736, 1120, 733, 1120, 722, 880, 725);
        sheet.line(Ink.DEEP, 6, 1010, 722, 1010, 640);
        sheet.polygon(Ink.CORAL, 1014, 644, 1086, 658, 1014, 676);
        for (int i = 0; i < 9; i++) {
            double x = 1165 + i * 17;
            sheet.disc(x, 778, 5.5, Ink.NIGHT);
            sheet.box(Ink.NIGHT, x - 4.5, 784, 9, 17);
        }
        sheet.fill(Ink.alpha(Ink.CREAM, 0.85), Sheet.ellipse(470, 1022, 130, 11));
        gull(sheet, 900, 480, 1.4);
        gull(sheet, 1090, 390, 1);
        gull(sheet, 720, 560, 0.8);
    }

    private static void gull(Sheet sheet, double x, double y, double scale) {
        var wings = new Path2D.Double();
        wings.moveTo(-52, -14);
        wings.quadTo(-24, -26, 0, 0);
        wings.quadTo(24, -26, 52, -10);
        sheet.stroke(Ink.DEEP, 6 * scale, Sheet.placed(wings, x, y, -6, scale));
    }

    /** Corals on the frames of a nursery, in the light that reaches down to them. */
    static void reef(Sheet sheet) {
        sheet.sky(HEIGHT, Ink.MIST, Ink.SEA, Ink.TEAL, Ink.DEEP, Ink.NIGHT);
        for (int i = 0; i < 7; i++) {
            double x = 260 + i * 230 + sheet.random.nextInt(80);
            var ray = Sheet.path(true, x, -20, x + 90, -20, x - 180 + i * 30, HEIGHT, x - 470 + i * 30, HEIGHT);
            sheet.fill(Ink.alpha(Ink.CREAM, 0.17), Ink.alpha(Ink.CREAM, 0), ray);
        }
        sheet.hills(Ink.alpha(Ink.DEEP, 0.8), Ink.NIGHT, 930, 60, 260);
        for (double x = 250; x < 1700; x += 480) {
            sheet.line(Ink.between(Ink.DUNE, Ink.DEEP, 0.3), 14, x, 1200, x, 760);
            for (double y = 800; y < 1120; y += 150) {
                sheet.line(Ink.between(Ink.DUNE, Ink.DEEP, 0.3), 9, x - 170, y, x + 170, y);
            }
        }
        var colours = new Color[] {Ink.CORAL, Ink.ROSE, Ink.SUN, Ink.CLAY, Ink.SAND};
        for (int column = 0; column < 4; column++) {
            for (int row = 0; row < 3; row++) {
                for (int side = -2; side <= 2; side++) {
                    double x = 250 + column * 480 + side * 78;
                    if (x > WIDTH + 40 || side == 0) {
                        continue;
                    }
                    var colour = colours[sheet.random.nextInt(colours.length)];
                    branch(sheet, colour, x, 798 + row * 150, -90, 44 + sheet.random.nextInt(22), 4);
                }
            }
        }
        sheet.hills(Ink.MOSS, Ink.NIGHT, 1170, 40, 190);
        for (int i = 0; i < 12; i++) {
            var colour = colours[sheet.random.nextInt(colours.length)];
            double x = sheet.random.nextInt(WIDTH);
            branch(sheet, Ink.between(colour, Ink.NIGHT, 0.25), x, 1210, -90, 70 + sheet.random.nextInt(40), 5);
        }
        for (int i = 0; i < 26; i++) {
            fish(sheet, 700 + sheet.random.nextGaussian() * 330, 400 + sheet.random.nextGaussian() * 110);
        }
    }

    private static void branch(Sheet sheet, Color colour, double x, double y, double degrees, double length, int more) {
        double toX = x + Math.cos(Math.toRadians(degrees)) * length;
        double toY = y + Math.sin(Math.toRadians(degrees)) * length;
        sheet.line(Ink.between(colour, Ink.CREAM, 0.28 - more * 0.06), 4 + more * 3.2, x, y, toX, toY);
        if (more > 0) {
            int twigs = 2 + sheet.random.nextInt(2);
            for (int i = 0; i < twigs; i++) {
                double turn = degrees + (i - (twigs - 1) / 2.0) * 44 + sheet.random.nextGaussian() * 9;
                branch(sheet, colour, toX, toY, turn, length * (0.62 + sheet.random.nextDouble() * 0.16), more - 1);
            }
        }
    }

    private static void fish(Sheet sheet, double x, double y) {
        double size = 13 + sheet.random.nextInt(16);
        var colour = Ink.between(Ink.SUN, Ink.CREAM, sheet.random.nextDouble());
        sheet.fill(colour, Sheet.ellipse(x, y, size, size * 0.42));
        sheet.polygon(colour, x + size * 0.8, y, x + size * 1.5, y - size * 0.45, x + size * 1.5, y + size * 0.45);
        sheet.disc(x - size * 0.6, y - size * 0.1, size * 0.09, Ink.NIGHT);
    }
}
