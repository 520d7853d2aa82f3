package org.midad.local.pictures;

import static org.midad.local.pictures.Sheet.HEIGHT;
import static org.midad.local.pictures.Sheet.WIDTH;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Where games are played and races run. */
final class Field {

    private Field() {}

    /** A full stadium under its lights. */
    static void stadium(Sheet sheet) {
        sheet.sky(700, new Color(0x0A1728), Ink.NIGHT, Ink.DEEP);
        sheet.stars(120, 260);
        var bowl = new Path2D.Double();
        bowl.moveTo(-20, 330);
        bowl.quadTo(960, 470, WIDTH + 20, 330);
        bowl.lineTo(WIDTH + 20, 900);
        bowl.lineTo(-20, 900);
        bowl.closePath();
        sheet.fill(Ink.NIGHT, Ink.between(Ink.DEEP, Ink.WINE, 0.3), bowl);
        crowd(sheet);
        var roof = new Path2D.Double();
        roof.moveTo(-20, 250);
        roof.quadTo(960, 420, WIDTH + 20, 250);
        roof.lineTo(WIDTH + 20, 320);
        roof.quadTo(960, 486, -20, 320);
        roof.closePath();
        sheet.fill(Ink.DEEP, Ink.NIGHT, roof);
        for (int i = 0; i <= 16; i++) {
            double x = 40 + i * 115;
            double y = 306 + 160 * (1 - Math.pow((x - 960) / 980, 2)) * 0.5;
            sheet.glow(x, y + 8, 70, Ink.CREAM, 0.9);
            sheet.disc(x, y + 6, 9, new Color(0xFFFDF4));
        }
        for (double x : new double[] {250, 1670}) {
            var beam =
                    Sheet.path(true, x - 26, 150, x + 26, 150, x < 960 ? 1300 : 920, 1200, x < 960 ? 300 : 640, 1200);
            sheet.fill(Ink.alpha(Ink.CREAM, 0.2), Ink.alpha(Ink.CREAM, 0), beam);
            sheet.line(Ink.DEEP, 15, x, 420, x, 130);
            sheet.box(Ink.DEEP, x - 76, 76, 152, 78);
            for (int lamp = 0; lamp < 10; lamp++) {
                sheet.disc(x - 58 + lamp % 5 * 29, 98 + lamp / 5 * 36, 11, new Color(0xFFFDF4));
            }
            sheet.glow(x, 115, 240, Ink.CREAM, 0.7);
        }
        pitch(sheet);
        for (int i = 0; i < 9; i++) {
            double depth = sheet.random.nextDouble();
            double x = 500 + sheet.random.nextInt(950);
            var shirt = i % 2 == 0 ? Ink.CORAL : Ink.CREAM;
            People.player(sheet, x, 880 + depth * 250, 62 + depth * 70, shirt, i % 3 - 1);
        }
        sheet.disc(985, 1142, 14, Ink.CREAM);
        sheet.fill(Ink.alpha(Ink.NIGHT, 0.4), Sheet.ellipse(985, 1159, 17, 4));
    }

    private static void crowd(Sheet sheet) {
        var colours = new Color[] {Ink.CORAL, Ink.CREAM, Ink.TEAL, Ink.CORAL, Ink.SAND, Ink.DEEP, Ink.CLAY};
        for (int row = 0; row < 26; row++) {
            double sag = 60 + row * 3;
            for (double x = -10 + row % 2 * 7; x < WIDTH; x += 14) {
                double y = 372 + row * 17 + sag * (1 - Math.pow((x - 960) / 980, 2));
                if (y < 830 && sheet.random.nextInt(8) > 0) {
                    var colour = colours[sheet.random.nextInt(colours.length)];
                    sheet.disc(
                            x + sheet.random.nextGaussian() * 2,
                            y,
                            5.2,
                            Ink.between(colour, Ink.NIGHT, 0.55 - row * 0.014));
                }
            }
        }
        for (int i = 0; i < 40; i++) {
            double x = sheet.random.nextInt(WIDTH);
            sheet.glow(x, 440 + sheet.random.nextInt(350), 16, Ink.CREAM, 0.9);
        }
    }

    private static void pitch(Sheet sheet) {
        sheet.fill(Ink.between(Ink.LEAF, Ink.SUN, 0.12), Ink.MOSS, new Rectangle2D.Double(0, 840, WIDTH, HEIGHT - 840));
        for (int stripe = -7; stripe < 7; stripe += 2) {
            sheet.polygon(
                    Ink.alpha(Ink.CREAM, 0.08),
                    960 + stripe * 120,
                    840,
                    960 + (stripe + 1) * 120,
                    840,
                    960 + (stripe + 1) * 330,
                    HEIGHT,
                    960 + stripe * 330,
                    HEIGHT);
        }
        var white = Ink.alpha(Ink.CREAM, 0.85);
        sheet.box(Ink.NIGHT, 0, 806, WIDTH, 38);
        for (int board = 0; board < 8; board++) {
            sheet.box(Ink.between(board % 2 == 0 ? Ink.TEAL : Ink.CORAL, Ink.NIGHT, 0.3), board * 242, 810, 236, 30);
        }
        sheet.line(white, 5, 0, 856, WIDTH, 856);
        sheet.stroke(white, 6, Sheet.ellipse(960, 1110, 430, 120));
        sheet.line(white, 6, 0, 1110, WIDTH, 1110);
        sheet.stroke(white, 4, Sheet.path(false, 600, 856, 540, 940, 1380, 940, 1320, 856));
        sheet.line(Ink.CREAM, 6, 850, 856, 850, 776, 1070, 776, 1070, 856);
        for (double x = 862; x < 1070; x += 14) {
            sheet.line(Ink.alpha(Ink.CREAM, 0.35), 1.4, x, 780, x, 856);
        }
        for (double y = 790; y < 856; y += 12) {
            sheet.line(Ink.alpha(Ink.CREAM, 0.35), 1.4, 850, y, 1070, y);
        }
    }

    /** A goalkeeper in the air, seen from behind the net. */
    static void keeper(Sheet sheet) {
        sheet.sky(900, Ink.WINE, Ink.CORAL, Ink.SUN, Ink.CREAM);
        sheet.glow(520, 690, 700, Ink.CREAM, 0.8);
        sheet.skyline(Ink.alpha(Ink.WINE, 0.55), -10, WIDTH, 800, 130);
        sheet.fill(Ink.between(Ink.LEAF, Ink.DUNE, 0.35), Ink.MOSS, new Rectangle2D.Double(0, 796, WIDTH, 500));
        sheet.line(Ink.alpha(Ink.CREAM, 0.8), 8, 0, 1010, WIDTH, 1010);
        sheet.stroke(Ink.alpha(Ink.CREAM, 0.6), 6, Sheet.path(false, 150, 1010, 330, 880, 1590, 880, 1770, 1010));
        People.player(sheet, 690, 890, 150, Ink.CREAM, 1);
        People.diver(sheet, 1010, 600);
        sheet.fill(Ink.CREAM, Ink.SAND, Sheet.circle(548, 372, 50));
        for (int patch = 0; patch < 5; patch++) {
            double at = Math.toRadians(patch * 72 + 20);
            sheet.disc(548 + Math.cos(at) * 34, 372 + Math.sin(at) * 34, 11, Ink.NIGHT);
        }
        sheet.disc(548, 372, 14, Ink.NIGHT);
        var net = Ink.alpha(Ink.CREAM, 0.34);
        for (double x = -600; x < 2600; x += 62) {
            sheet.line(net, 3, x, 90, x - 620, HEIGHT);
            sheet.line(net, 3, x, 90, x + 620, HEIGHT);
        }
        sheet.line(Ink.CREAM, 30, 150, HEIGHT, 150, 96, 1770, 96, 1770, HEIGHT);
        sheet.line(Ink.alpha(Ink.DUNE, 0.5), 7, 160, HEIGHT, 160, 106, 1770, 106);
    }

    /** A ball on the spot where the match begins, the sun low behind it. */
    static void ball(Sheet sheet) {
        sheet.sky(760, Ink.DEEP, Ink.TEAL, Ink.ROSE, Ink.SUN);
        sheet.glow(1420, 620, 760, Ink.CREAM, 0.8);
        sheet.disc(1420, 610, 84, Ink.CREAM);
        var stand = Sheet.path(true, -10, 380, 620, 520, 620, 700, -10, 700);
        sheet.fillAcross(Ink.NIGHT, Ink.between(Ink.DEEP, Ink.ROSE, 0.3), stand);
        sheet.fill(Ink.DEEP, Sheet.path(true, WIDTH, 470, 1560, 560, 1560, 700, WIDTH, 700));
        sheet.skyline(Ink.alpha(Ink.TEAL, 0.6), 620, 1560, 700, 90);
        sheet.fill(Ink.between(Ink.LEAF, Ink.SUN, 0.3), Ink.MOSS, new Rectangle2D.Double(0, 690, WIDTH, HEIGHT - 690));
        for (int stripe = -9; stripe < 9; stripe += 2) {
            sheet.polygon(
                    Ink.alpha(Ink.CREAM, 0.1),
                    960 + stripe * 110,
                    690,
                    960 + (stripe + 1) * 110,
                    690,
                    960 + (stripe + 1) * 420,
                    HEIGHT,
                    960 + stripe * 420,
                    HEIGHT);
        }
        sheet.stroke(Ink.alpha(Ink.CREAM, 0.85), 15, Sheet.ellipse(860, 1010, 900, 190));
        sheet.line(Ink.alpha(Ink.CREAM, 0.85), 15, -10, 1010, WIDTH + 10, 1010);
        sheet.fillAcross(
                Ink.alpha(Ink.NIGHT, 0.1),
                Ink.alpha(Ink.NIGHT, 0.55),
                Sheet.placed(Sheet.ellipse(-330, 0, 420, 46), 830, 1070, -6, 1));
        var round = Sheet.circle(860, 860, 220);
        sheet.fillAcross(Ink.between(Ink.MIST, Ink.DEEP, 0.35), new Color(0xFFF9EC), round);
        leather(sheet, new Area(round));
        for (int blade = 0; blade < 900; blade++) {
            double x = sheet.random.nextInt(WIDTH);
            double y = 1090 + sheet.random.nextInt(200);
            double high = 16 + (y - 1080) * 0.2;
            sheet.line(
                    Ink.alpha(blade % 3 == 0 ? Ink.LEAF : Ink.MOSS, 0.8),
                    3,
                    x,
                    y,
                    x + sheet.random.nextGaussian() * 8,
                    y - high);
        }
    }

    private static void leather(Sheet sheet, Area round) {
        for (int patch = 0; patch < 6; patch++) {
            double at = Math.toRadians(patch * 72 - 64);
            double far = patch == 5 ? 0 : 178;
            double x = 848 + Math.cos(at) * far;
            double y = 850 + Math.sin(at) * far;
            var pentagon = new double[10];
            for (int corner = 0; corner < 5; corner++) {
                double turn = Math.toRadians(corner * 72 + (patch == 5 ? -64 + 36 : patch * 72 - 64));
                pentagon[corner * 2] = x + Math.cos(turn) * 72;
                pentagon[corner * 2 + 1] = y + Math.sin(turn) * 72;
            }
            var piece = new Area(Sheet.path(true, pentagon));
            piece.intersect(round);
            sheet.fill(Ink.NIGHT, piece);
            if (patch < 5) {
                sheet.line(Ink.alpha(Ink.NIGHT, 0.55), 5, 848, 850, x, y);
            }
        }
    }

    /** Runners on the corniche, the town's lights in the water. */
    static void marathon(Sheet sheet) {
        sheet.sky(760, new Color(0x0A1626), Ink.NIGHT, Ink.DEEP, Ink.TEAL);
        sheet.stars(150, 420);
        sheet.glow(1500, 220, 260, Ink.CREAM, 0.5);
        var moon = new Area(Sheet.circle(1500, 220, 64));
        moon.subtract(new Area(Sheet.circle(1474, 206, 58)));
        sheet.fill(Ink.CREAM, moon);
        sheet.skyline(Ink.NIGHT, -10, WIDTH, 730, 290);
        sheet.windows(Ink.SUN, 0, 540, WIDTH, 180, 22, 0.2);
        sheet.water(728, Ink.TEAL, Ink.NIGHT, 960, Ink.SUN);
        sheet.fill(Ink.DEEP, new Color(0x0B1828), Sheet.path(true, 0, 905, WIDTH, 870, WIDTH, HEIGHT, 0, HEIGHT));
        sheet.line(Ink.MIST, 6, 0, 846, WIDTH, 806);
        for (double x = 0; x < WIDTH; x += 60) {
            sheet.line(Ink.MIST, 4, x, 848 - x * 0.021, x, 908 - x * 0.018);
        }
        for (int mark = 0; mark < 7; mark++) {
            double x = 60 + mark * 300;
            sheet.polygon(Ink.alpha(Ink.CREAM, 0.5), x, 1130, x + 150, 1127, x + 138, 1140, x - 12, 1143);
        }
        for (double x = 110; x < WIDTH; x += 560) {
            sheet.line(Ink.DEEP, 12, x, 900, x, 430, x + 70, 400);
            sheet.glow(x + 84, 410, 300, Ink.SUN, 0.55);
            sheet.fill(
                    Ink.alpha(Ink.SUN, 0.16),
                    Ink.alpha(Ink.SUN, 0.03),
                    Sheet.path(true, x + 60, 412, x + 110, 412, x + 430, 1240, x - 240, 1240));
            sheet.fill(Ink.CREAM, Sheet.ellipse(x + 84, 408, 30, 9));
        }
        var shirts = new Color[] {Ink.SAND, Ink.TEAL, Ink.ROSE, Ink.SEA, Ink.DUNE};
        for (int i = 0; i < 5; i++) {
            People.runner(sheet, 1390 + (i % 3) * 150 + i * 30, 1010 + (i % 2) * 46, 235 + i % 2 * 25, shirts[i]);
        }
        People.runner(sheet, 800, 1190, 520, Ink.CORAL);
    }
}
