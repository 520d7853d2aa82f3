package org.midad.local.pictures;

import static org.midad.local.pictures.Sheet.HEIGHT;
import static org.midad.local.pictures.Sheet.WIDTH;

import java.awt.Color;
import java.awt.geom.Arc2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Houses where things are decided, sold, lived in; and the weather over them. */
final class Town {

    private Town() {}

    /** The council's house under its dome, one window after another still lit, as the day begins. */
    static void council(Sheet sheet) {
        sheet.sky(1050, Ink.NIGHT, Ink.DEEP, Ink.WINE, Ink.CORAL, Ink.SUN);
        sheet.stars(170, 420);
        sheet.glow(960, 1010, 900, Ink.SUN, 0.5);
        sheet.skyline(Ink.alpha(Ink.WINE, 0.8), -10, WIDTH, 1010, 190);
        var stone = Ink.between(Ink.NIGHT, Ink.WINE, 0.35);
        sheet.box(stone, 360, 700, 1200, 340);
        sheet.box(stone, 650, 560, 620, 200);
        var dome = new Path2D.Double();
        dome.moveTo(750, 562);
        dome.curveTo(740, 330, 900, 300, 960, 228);
        dome.curveTo(1020, 300, 1180, 330, 1170, 562);
        sheet.fillAcross(Ink.between(stone, Ink.CORAL, 0.3), Ink.NIGHT, dome);
        sheet.line(stone, 8, 960, 240, 960, 130);
        sheet.polygon(Ink.CORAL, 964, 136, 1052, 156, 964, 180);
        for (double x = 690; x < 1250; x += 67) {
            arch(sheet, Ink.SUN, x, 600, 34, 96);
        }
        sheet.box(Ink.between(stone, Ink.SAND, 0.18), 340, 690, 1240, 18);
        sheet.box(Ink.between(stone, Ink.SAND, 0.18), 640, 552, 640, 14);
        for (double x = 400; x < 1520; x += 80) {
            arch(sheet, sheet.random.nextInt(5) == 0 ? Ink.DEEP : Ink.SUN, x, 756, 40, 118);
            arch(sheet, sheet.random.nextInt(3) == 0 ? Ink.SUN : Ink.DEEP, x, 912, 40, 90);
        }
        arch(sheet, Ink.CREAM, 900, 850, 120, 190);
        sheet.fill(Ink.between(Ink.NIGHT, Ink.WINE, 0.2), Ink.NIGHT, new Rectangle2D.Double(0, 1036, WIDTH, 110));
        for (int step = 0; step < 5; step++) {
            sheet.box(
                    Ink.between(Ink.NIGHT, Ink.WINE, 0.5 - step * 0.09),
                    760 - step * 46,
                    1040 + step * 20,
                    400 + step * 92,
                    21);
        }
        sheet.fill(Ink.NIGHT, new Color(0x070F1A), new Rectangle2D.Double(0, 1138, WIDTH, 150));
        for (double x : new double[] {130, 262, 1660, 1810}) {
            Plants.palm(sheet, x, 1150, 430 + sheet.random.nextInt(80), new Color(0x0A1522));
        }
    }

    private static void arch(Sheet sheet, Color colour, double x, double y, double width, double height) {
        var arch = new Path2D.Double();
        arch.moveTo(x, y + height);
        arch.lineTo(x, y + width * 0.5);
        arch.quadTo(x, y + width * 0.12, x + width / 2, y - width * 0.1);
        arch.quadTo(x + width, y + width * 0.12, x + width, y + width * 0.5);
        arch.lineTo(x + width, y + height);
        arch.closePath();
        sheet.fill(colour, Ink.between(colour, Ink.CLAY, 0.35), arch);
    }

    /** A ballot half way into the box. */
    static void ballot(Sheet sheet) {
        sheet.sky(HEIGHT, Ink.CREAM, Ink.SAND, Ink.DUNE);
        for (int i = 0; i < 9; i++) {
            double x = 90 + i * 218;
            sheet.fill(Ink.alpha(Ink.CREAM, 0.4), Ink.alpha(Ink.DUNE, 0.25), new Rectangle2D.Double(x, 0, 110, HEIGHT));
        }
        sheet.fill(Ink.between(Ink.CLAY, Ink.DUNE, 0.3), Ink.CLAY, new Rectangle2D.Double(0, 1010, WIDTH, 270));
        sheet.fill(Ink.alpha(Ink.WINE, 0.35), Sheet.ellipse(1000, 1120, 640, 62));
        sheet.polygon(new Color(0xFFFCF3), 770, 330, 1130, 300, 1168, 700, 808, 700);
        sheet.polygon(Ink.alpha(Ink.DUNE, 0.28), 1090, 303, 1130, 300, 1168, 700, 1120, 700);
        for (int row = 0; row < 4; row++) {
            double y = 392 + row * 68;
            sheet.stroke(Ink.DEEP, 5, new Rectangle2D.Double(1042 + row * 6, y, 34, 34));
            sheet.line(Ink.alpha(Ink.DEEP, 0.55), 9, 850 + row * 6, y + 18, 1006 + row * 6, y + 15);
        }
        sheet.line(Ink.CORAL, 11, 1052, 478, 1064, 494, 1092, 452);
        sheet.polygon(Ink.TEAL, 560, 660, 1360, 660, 1440, 720, 480, 720);
        sheet.polygon(Ink.NIGHT, 770, 682, 1180, 682, 1192, 702, 758, 702);
        sheet.polygon(new Color(0xFFFCF3), 806, 640, 1162, 640, 1166, 692, 810, 692);
        sheet.fillAcross(Ink.TEAL, Ink.DEEP, new Rectangle2D.Double(480, 718, 960, 400));
        sheet.fillAcross(Ink.SEA, Ink.TEAL, new Rectangle2D.Double(480, 718, 960, 26));
        sheet.stroke(Ink.alpha(Ink.CREAM, 0.75), 7, Sheet.circle(960, 930, 104));
        for (int point = 0; point < 8; point++) {
            var leaf = Sheet.path(true, 0, -92, 22, -34, 0, -14, -22, -34);
            sheet.fill(Ink.alpha(Ink.CREAM, 0.8), Sheet.placed(leaf, 960, 930, point * 45, 1));
        }
    }

    /** The court of an old house: arches, a lantern, a lote tree. */
    static void house(Sheet sheet) {
        sheet.sky(HEIGHT, new Color(0xF6DDB0), Ink.SAND, Ink.DUNE);
        sheet.polygon(new Color(0x8FC1C4), 480, 0, 1440, 0, 1330, 170, 590, 170);
        sheet.polygon(Ink.alpha(Ink.CLAY, 0.35), 0, 0, 480, 0, 590, 170, 590, 1010, 0, 1180);
        sheet.polygon(Ink.alpha(Ink.CREAM, 0.35), 1440, 0, WIDTH, 0, WIDTH, 1180, 1330, 1010, 1330, 170);
        for (int row = 0; row < 2; row++) {
            for (int i = 0; i < 3; i++) {
                recess(sheet, 622 + i * 236, row == 0 ? 238 : 590, 204, row == 0 ? 270 : 420);
            }
        }
        sheet.box(Ink.CLAY, 580, 538, 760, 20);
        sheet.box(Ink.between(Ink.CLAY, Ink.SAND, 0.4), 580, 166, 760, 16);
        for (double x = 612; x < 1330; x += 24) {
            sheet.box(Ink.alpha(Ink.WINE, 0.8), x, 486, 6, 54);
        }
        sheet.box(Ink.alpha(Ink.WINE, 0.8), 606, 480, 722, 9);
        sheet.fill(
                Ink.SAND,
                Ink.between(Ink.DUNE, Ink.CLAY, 0.4),
                Sheet.path(true, 590, 1010, 1330, 1010, WIDTH, 1190, WIDTH, HEIGHT, 0, HEIGHT, 0, 1180));
        for (int i = -9; i <= 9; i++) {
            sheet.line(Ink.alpha(Ink.CLAY, 0.28), 3, 960 + i * 40, 1010, 960 + i * 170, HEIGHT);
        }
        for (double y = 1030; y < HEIGHT; y += 12 + (y - 1010) / 4) {
            sheet.line(Ink.alpha(Ink.CLAY, 0.28), 3, 0, y, WIDTH, y);
        }
        sheet.polygon(Ink.alpha(Ink.WINE, 0.3), 590, 1010, 820, 1010, 360, HEIGHT, 0, HEIGHT, 0, 1180);
        basin(sheet);
        Plants.tree(sheet, 1500, 1150, 560);
        sheet.line(Ink.WINE, 4, 960, 0, 960, 250);
        sheet.glow(960, 320, 230, Ink.SUN, 0.8);
        sheet.polygon(Ink.WINE, 922, 270, 960, 236, 998, 270, 1008, 356, 960, 394, 912, 356);
        sheet.polygon(Ink.SUN, 932, 284, 988, 284, 994, 350, 960, 374, 926, 350);
    }

    private static void recess(Sheet sheet, double x, double y, double width, double height) {
        var outer = new Path2D.Double();
        outer.append(new Arc2D.Double(x, y, width, width * 1.1, 0, 180, Arc2D.OPEN), false);
        outer.lineTo(x, y + height);
        outer.lineTo(x + width, y + height);
        outer.closePath();
        sheet.fill(Ink.between(Ink.DUNE, Ink.CLAY, 0.25), outer);
        double in = 17;
        var inner = new Path2D.Double();
        inner.append(new Arc2D.Double(x + in, y + in, width - 2 * in, width * 1.05, 0, 180, Arc2D.OPEN), false);
        inner.lineTo(x + in, y + height);
        inner.lineTo(x + width - in, y + height);
        inner.closePath();
        sheet.fill(Ink.WINE, Ink.between(Ink.WINE, Ink.CORAL, 0.4), inner);
        sheet.box(
                Ink.between(Ink.TEAL, Ink.WINE, 0.35), x + width * 0.3, y + height * 0.48, width * 0.4, height * 0.52);
        sheet.box(Ink.alpha(Ink.NIGHT, 0.5), x + width * 0.495, y + height * 0.48, 3, height * 0.52);
    }

    private static void basin(Sheet sheet) {
        sheet.fill(Ink.between(Ink.CLAY, Ink.WINE, 0.2), Sheet.ellipse(900, 1150, 250, 62));
        sheet.fill(Ink.CREAM, Ink.SAND, Sheet.ellipse(900, 1132, 250, 58));
        sheet.fill(Ink.SEA, Ink.TEAL, Sheet.ellipse(900, 1134, 222, 45));
        sheet.fill(Ink.alpha(Ink.CREAM, 0.6), Sheet.ellipse(860, 1124, 90, 7));
        sheet.fill(Ink.alpha(Ink.CREAM, 0.4), Sheet.ellipse(960, 1146, 60, 5));
    }

    /** Stalls under striped awnings, baskets full. */
    static void market(Sheet sheet) {
        sheet.sky(700, Ink.MIST, Ink.CREAM, Ink.SAND);
        sheet.skyline(Ink.between(Ink.SAND, Ink.MIST, 0.3), -10, WIDTH, 620, 330);
        sheet.skyline(Ink.between(Ink.DUNE, Ink.SAND, 0.4), -10, WIDTH, 640, 210);
        sheet.fill(Ink.DUNE, Ink.CLAY, new Rectangle2D.Double(0, 620, WIDTH, 660));
        sheet.box(Ink.alpha(Ink.WINE, 0.75), 0, 520, WIDTH, 460);
        var awnings = new Color[] {Ink.CORAL, Ink.TEAL, Ink.SUN};
        for (int stall = 0; stall < 3; stall++) {
            double x = 60 + stall * 620;
            awning(sheet, awnings[stall], x, 430);
            for (double pole : new double[] {x + 14, x + 546}) {
                sheet.line(Ink.WINE, 13, pole, 480, pole, 1120);
            }
            sheet.glow(x + 280, 610, 190, Ink.SUN, 0.6);
            sheet.disc(x + 280, 606, 17, Ink.CREAM);
            for (int row = 0; row < 2; row++) {
                for (int basket = 0; basket < 3; basket++) {
                    heap(sheet, x + 100 + basket * 182, 850 + row * 150);
                }
            }
        }
    }

    private static void awning(Sheet sheet, Color colour, double x, double y) {
        int stripes = 8;
        double wide = 560.0 / stripes;
        for (int i = 0; i < stripes; i++) {
            var tint = i % 2 == 0 ? colour : Ink.CREAM;
            double left = x + i * wide;
            double spread = (i - stripes / 2.0) * 6;
            var stripe = new Path2D.Double();
            stripe.moveTo(left, y);
            stripe.lineTo(left + wide, y);
            stripe.lineTo(left + wide + spread + 6, y + 150);
            stripe.quadTo(left + wide / 2 + spread + 3, y + 200, left + spread, y + 150);
            stripe.closePath();
            sheet.fill(tint, Ink.between(tint, Ink.WINE, 0.25), stripe);
        }
    }

    private static void heap(Sheet sheet, double x, double y) {
        var fruits = new Color[] {Ink.CORAL, Ink.SUN, Ink.LEAF, Ink.CLAY, new Color(0xD98A2B), Ink.ROSE};
        var fruit = fruits[sheet.random.nextInt(fruits.length)];
        for (int row = 3; row >= 0; row--) {
            for (int i = 0; i <= 4 - row; i++) {
                double fx = x + (i - (4 - row) / 2.0) * 31;
                double fy = y - 4 - row * 22;
                sheet.fill(fruit, Ink.between(fruit, Ink.WINE, 0.35), Sheet.circle(fx, fy, 19));
                sheet.disc(fx - 6, fy - 7, 5, Ink.alpha(Ink.CREAM, 0.5));
            }
        }
        sheet.fill(
                Ink.DUNE,
                Ink.between(Ink.DUNE, Ink.WINE, 0.5),
                Sheet.path(true, x - 88, y, x + 88, y, x + 72, y + 92, x - 72, y + 92));
        for (double line = y + 16; line < y + 90; line += 18) {
            sheet.line(Ink.alpha(Ink.WINE, 0.35), 3, x - 82, line, x + 82, line);
        }
        sheet.line(Ink.SAND, 9, x - 88, y, x + 88, y);
    }

    /** A wall of dust comes over the roofs. */
    static void dust(Sheet sheet) {
        sheet.sky(HEIGHT, new Color(0xB98A57), Ink.DUNE, new Color(0xE3BB80), Ink.SAND);
        sheet.glow(1380, 330, 430, Ink.CREAM, 0.75);
        sheet.disc(1380, 330, 70, new Color(0xFFF3D6));
        for (int layer = 0; layer < 3; layer++) {
            double y = 700 + layer * 130;
            var colour = Ink.between(new Color(0xC99A63), Ink.WINE, 0.16 + layer * 0.24);
            sheet.skyline(colour, -10, WIDTH, y, 360 - layer * 60);
            sheet.fill(
                    colour, Ink.between(new Color(0xD9AE74), colour, 0.45), new Rectangle2D.Double(0, y, WIDTH, 150));
            cloud(sheet, y - 60 + layer * 40);
        }
        sheet.fill(Ink.between(Ink.CLAY, Ink.WINE, 0.6), Ink.WINE, new Rectangle2D.Double(0, 1110, WIDTH, 170));
        for (double x : new double[] {240, 420, 1540, 1720}) {
            Plants.bentPalm(sheet, x, 1130, 360 + sheet.random.nextInt(70), Ink.between(Ink.WINE, Ink.NIGHT, 0.4));
        }
        for (double x = -60; x < WIDTH; x += 300) {
            sheet.line(Ink.NIGHT, 8, x, 1180, x, 900);
            sheet.line(Ink.NIGHT, 6, x, 905, x + 64, 892);
            sheet.glow(x + 66, 900, 90, Ink.SUN, 0.75);
        }
        car(sheet, 960, 1196);
        cloud(sheet, 1090);
    }

    private static void cloud(Sheet sheet, double y) {
        for (int i = 0; i < 46; i++) {
            double x = sheet.random.nextDouble() * WIDTH;
            double size = 90 + sheet.random.nextInt(190);
            sheet.glow(x, y + sheet.random.nextGaussian() * 70, size, new Color(0xE0B57B), 0.24);
        }
    }

    private static void car(Sheet sheet, double x, double y) {
        sheet.glow(x - 250, y - 20, 260, Ink.SUN, 0.75);
        sheet.polygon(
                Ink.NIGHT, x - 180, y, x - 172, y - 44, x - 100, y - 54, x - 52, y - 104, x + 78, y - 104, x + 136,
                y - 54, x + 180, y - 46, x + 184, y);
        sheet.polygon(Ink.alpha(Ink.SAND, 0.8), x - 80, y - 56, x - 44, y - 92, x + 8, y - 92, x + 8, y - 56);
        sheet.polygon(Ink.alpha(Ink.SAND, 0.8), x + 20, y - 92, x + 70, y - 92, x + 112, y - 56, x + 20, y - 56);
        for (double wheel : new double[] {x - 104, x + 108}) {
            sheet.disc(wheel, y, 34, new Color(0x0A131E));
            sheet.disc(wheel, y, 14, Ink.DUNE);
        }
    }
}
