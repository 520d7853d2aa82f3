package org.midad.local.pictures;

import static org.midad.local.pictures.Sheet.HEIGHT;
import static org.midad.local.pictures.Sheet.WIDTH;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** Space, the sun, the water, a machine that listens. */
final class Discovery {

    private Discovery() {}

    /** A satellite over the night side of the Earth as the day comes. */
    static void satellite(Sheet sheet) {
        sheet.sky(HEIGHT, new Color(0x050B15), new Color(0x0B1829), Ink.DEEP);
        sheet.stars(700, HEIGHT);
        sheet.glow(1560, 760, 900, Ink.SEA, 0.5);
        sheet.fillAcross(new Color(0x0C2036), Ink.SEA, Sheet.circle(1030, 2360, 1640));
        for (int i = 0; i < 10; i++) {
            sheet.stroke(Ink.alpha(Ink.MIST, 0.16 - i * 0.014), 8, Sheet.circle(1030, 2360, 1640 + i * 7));
        }
        for (int i = 0; i < 46; i++) {
            double at = Math.toRadians(232 + sheet.random.nextInt(84));
            double far = 1620 - sheet.random.nextInt(330);
            double x = 1030 + Math.cos(at) * far;
            double y = 2360 + Math.sin(at) * far;
            var cloud = Sheet.ellipse(0, 0, 60 + sheet.random.nextInt(150), 8 + sheet.random.nextInt(13));
            sheet.fill(Ink.alpha(Ink.CREAM, 0.2), Sheet.placed(cloud, x, y, Math.toDegrees(at) + 90, 1));
        }
        for (int town = 0; town < 26; town++) {
            double at = Math.toRadians(228 + sheet.random.nextInt(48));
            double far = 1590 - sheet.random.nextInt(300);
            for (int light = 0; light < 9; light++) {
                double x = 1030 + Math.cos(at) * far + sheet.random.nextGaussian() * 17;
                double y = 2360 + Math.sin(at) * far + sheet.random.nextGaussian() * 9;
                sheet.disc(x, y, 1 + sheet.random.nextDouble() * 2.2, Ink.alpha(Ink.SUN, 0.85));
            }
        }
        sheet.glow(1790, 890, 330, Ink.CREAM, 1);
        craft(sheet);
    }

    private static void craft(Sheet sheet) {
        for (int side = -1; side <= 1; side += 2) {
            for (int panel = 0; panel < 3; panel++) {
                double near = side * (110 + panel * 142);
                var shape = Sheet.path(true, near, -72, near + side * 130, -72, near + side * 130, 72, near, 72);
                sheet.fill(Ink.TEAL, Ink.DEEP, Sheet.placed(shape, 760, 480, -24, 1.15));
                for (int cell = 1; cell < 4; cell++) {
                    double at = near + side * cell * 32.5;
                    sheet.stroke(
                            Ink.alpha(Ink.MIST, 0.55),
                            2,
                            Sheet.placed(Sheet.path(false, at, -72, at, 72), 760, 480, -24, 1.15));
                }
                for (double row = -36; row <= 36; row += 36) {
                    var line = Sheet.path(false, near, row, near + side * 130, row);
                    sheet.stroke(Ink.alpha(Ink.MIST, 0.55), 2, Sheet.placed(line, 760, 480, -24, 1.15));
                }
                sheet.stroke(Ink.SAND, 5, Sheet.placed(shape, 760, 480, -24, 1.15));
            }
            sheet.stroke(
                    Ink.MIST, 12, Sheet.placed(Sheet.path(false, side * 60, 0, side * 112, 0), 760, 480, -24, 1.15));
        }
        var box = new Rectangle2D.Double(-72, -96, 144, 192);
        sheet.fillAcross(Ink.DUNE, Ink.SUN, Sheet.placed(box, 760, 480, -24, 1.15));
        for (int fold = 0; fold < 6; fold++) {
            var crease = Sheet.path(false, -72, -90 + fold * 36, 72, -74 + fold * 34);
            sheet.stroke(Ink.alpha(Ink.CLAY, 0.4), 4, Sheet.placed(crease, 760, 480, -24, 1.15));
        }
        var dish = new Path2D.Double();
        dish.moveTo(-92, 112);
        dish.quadTo(0, 196, 92, 112);
        dish.closePath();
        sheet.fill(Ink.CREAM, Ink.MIST, Sheet.placed(dish, 760, 480, -24, 1.15));
        sheet.stroke(Ink.CREAM, 6, Sheet.placed(Sheet.path(false, 0, 150, 0, 214), 760, 480, -24, 1.15));
        sheet.stroke(Ink.MIST, 6, Sheet.placed(Sheet.path(false, 0, -96, 0, -170), 760, 480, -24, 1.15));
        sheet.fill(Ink.CORAL, Sheet.placed(Sheet.circle(0, -172, 11), 760, 480, -24, 1.15));
    }

    /** Rows of panels in the desert, down to the horizon. */
    static void solar(Sheet sheet) {
        sheet.sky(640, Ink.SEA, Ink.MIST, Ink.CREAM, Ink.SUN);
        sheet.glow(1240, 540, 620, Ink.CREAM, 0.95);
        sheet.disc(1240, 500, 86, new Color(0xFFFDF2));
        sheet.hills(Ink.between(Ink.DUNE, Ink.ROSE, 0.5), Ink.DUNE, 600, 70, 330);
        sheet.hills(Ink.DUNE, Ink.CLAY, 650, 34, 200);
        sheet.fill(Ink.SAND, Ink.DUNE, new Rectangle2D.Double(0, 668, WIDTH, HEIGHT - 668));
        for (int row = 0; row < 9; row++) {
            double near = Math.pow(row / 8.0, 1.7);
            double y = 690 + near * 480;
            double high = 12 + near * 128;
            double wide = 34 + near * 330;
            double lean = wide * 0.28;
            double start = -wide + (row % 2) * wide * 0.35;
            sheet.fill(Ink.alpha(Ink.WINE, 0.3), new Rectangle2D.Double(0, y + high * 1.02, WIDTH, high * 0.22));
            for (double x = start; x < WIDTH + wide; x += wide * 1.04) {
                panel(sheet, x, y, wide, high, lean, near);
            }
        }
        People.player(sheet, 330, 1225, 235, Ink.CORAL, 0);
        sheet.fill(Ink.SUN, Sheet.ellipse(330, 996, 29, 18));
    }

    private static void panel(Sheet sheet, double x, double y, double wide, double high, double lean, double near) {
        for (double leg : new double[] {x + wide * 0.2, x + wide * 0.8}) {
            sheet.line(Ink.WINE, 1 + 6 * near, leg, y + high * 0.6, leg, y + high * 1.22);
        }
        var face = Sheet.path(true, x + lean, y, x + lean + wide, y, x + wide, y + high, x, y + high);
        sheet.fill(Ink.between(Ink.SEA, Ink.MIST, 0.5 - near * 0.4), Ink.DEEP, face);
        if (near > 0.04) {
            for (int i = 1; i < 6; i++) {
                double at = x + wide * i / 6;
                sheet.line(Ink.alpha(Ink.MIST, 0.6), 0.8 + near * 2, at + lean, y, at, y + high);
            }
            for (int i = 1; i < 3; i++) {
                double at = lean * (1 - i / 3.0);
                sheet.line(
                        Ink.alpha(Ink.MIST, 0.6),
                        0.8 + near * 2,
                        x + at,
                        y + high * i / 3,
                        x + at + wide,
                        y + high * i / 3);
            }
        }
        sheet.polygon(
                Ink.alpha(Ink.CREAM, 0.2),
                x + lean + wide * 0.5,
                y,
                x + lean + wide * 0.72,
                y,
                x + wide * 0.5,
                y + high,
                x + wide * 0.28,
                y + high);
        sheet.stroke(Ink.CREAM, 1 + near * 3, face);
    }

    /** A dam and the water behind it. */
    static void dam(Sheet sheet) {
        sheet.sky(620, Ink.SEA, Ink.MIST, Ink.CREAM);
        sheet.hills(Ink.between(Ink.MIST, Ink.TEAL, 0.4), Ink.TEAL, 480, 130, 300);
        sheet.hills(Ink.between(Ink.DUNE, Ink.MIST, 0.35), Ink.DUNE, 560, 110, 240);
        sheet.fill(Ink.SEA, Ink.TEAL, new Rectangle2D.Double(0, 600, WIDTH, 190));
        for (int i = 0; i < 90; i++) {
            double y = 606 + sheet.random.nextInt(170);
            sheet.fill(
                    Ink.alpha(Ink.CREAM, 0.28),
                    Sheet.ellipse(sheet.random.nextInt(WIDTH), y, 20 + sheet.random.nextInt(70), 1.6));
        }
        var wall = new Path2D.Double();
        wall.moveTo(0, 690);
        wall.quadTo(960, 830, WIDTH, 690);
        wall.lineTo(WIDTH, 1010);
        wall.quadTo(960, 1270, 0, 1010);
        wall.closePath();
        sheet.fill(Ink.CREAM, Ink.DUNE, wall);
        for (int rib = 1; rib < 20; rib++) {
            double x = rib * 96;
            double bend = 1 - Math.pow((x - 960) / 960, 2);
            sheet.line(Ink.alpha(Ink.CLAY, 0.22), 5, x, 704 + 66 * bend, 960 + (x - 960) * 0.94, 1000 + 120 * bend);
        }
        for (int gate = -1; gate <= 1; gate++) {
            double x = 960 + gate * 190;
            sheet.box(Ink.WINE, x - 62, 838, 124, 74);
            var fall = Sheet.path(true, x - 54, 870, x + 54, 870, x + 92, HEIGHT, x - 92, HEIGHT);
            sheet.fill(Ink.alpha(new Color(0xFFFFFF), 0.95), Ink.alpha(Ink.MIST, 0.85), fall);
            for (int i = 0; i < 26; i++) {
                double at = x - 50 + sheet.random.nextInt(100);
                sheet.line(
                        Ink.alpha(Ink.SEA, 0.35),
                        3,
                        at,
                        880 + sheet.random.nextInt(60),
                        at + (at - x) * 0.6,
                        1130 + sheet.random.nextInt(120));
            }
        }
        sheet.stroke(
                Ink.between(Ink.SAND, Ink.CLAY, 0.3),
                22,
                Sheet.path(false, 0, 690, 330, 734, 640, 756, 960, 762, 1280, 756, 1590, 734, WIDTH, 690));
        for (double x = 60; x < WIDTH; x += 120) {
            double y = 692 + 68 * (1 - Math.pow((x - 960) / 960, 2));
            sheet.line(Ink.WINE, 5, x, y, x, y - 54);
            sheet.disc(x, y - 58, 7, Ink.SUN);
        }
        sheet.hills(Ink.LEAF, Ink.MOSS, 1240, 44, 210);
        for (int i = 0; i < 30; i++) {
            sheet.glow(700 + sheet.random.nextInt(520), 1210 + sheet.random.nextInt(60), 90, Ink.CREAM, 0.4);
        }
    }

    /** Voices as waves, that run together into one line. */
    static void voices(Sheet sheet) {
        sheet.sky(HEIGHT, Ink.NIGHT, Ink.DEEP, Ink.TEAL);
        sheet.glow(1240, 640, 620, Ink.SEA, 0.6);
        var colours = new Color[] {Ink.CORAL, Ink.SUN, Ink.ROSE, Ink.MIST, Ink.SAND, Ink.SEA, Ink.CREAM};
        for (int voice = 0; voice < 7; voice++) {
            var wave = new Path2D.Double();
            double from = 190 + voice * 150;
            double quick = 38 + voice * 9;
            for (int x = -10; x <= 1250; x += 4) {
                double t = (x + 10) / 1260.0;
                double gather = t * t * (3 - 2 * t);
                double swing = 64 * (1 - gather) * Math.abs(Math.sin(x / 210.0 + voice * 1.7)) + 4;
                double y = from + (640 - from) * gather + Math.sin(x / quick * 4 + voice) * swing;
                if (x < 0) {
                    wave.moveTo(x, y);
                } else {
                    wave.lineTo(x, y);
                }
            }
            sheet.stroke(Ink.alpha(colours[voice], 0.85), 6, wave);
        }
        for (int ring = 9; ring > 0; ring--) {
            sheet.stroke(Ink.alpha(Ink.MIST, 0.06 + 0.05 * (9 - ring)), 3, Sheet.circle(1330, 640, 60 + ring * 27));
        }
        for (int node = 0; node < 34; node++) {
            double at = Math.toRadians(node * 137.5);
            double far = 58 + node * 7;
            double x = 1330 + Math.cos(at) * far;
            double y = 640 + Math.sin(at) * far;
            sheet.line(Ink.alpha(Ink.CREAM, 0.28), 2, 1330, 640, x, y);
            sheet.disc(x, y, 5 + node % 4 * 2.5, colours[node % colours.length]);
        }
        sheet.glow(1330, 640, 150, Ink.SUN, 0.9);
        sheet.disc(1330, 640, 50, Ink.CREAM);
        for (int bar = -3; bar <= 3; bar++) {
            double high = 12 + 15 * Math.cos(bar * 0.55) * (bar % 2 == 0 ? 1 : 0.55);
            sheet.line(Ink.CORAL, 7, 1330 + bar * 11, 640 - high, 1330 + bar * 11, 640 + high);
        }
        for (int row = 0; row < 5; row++) {
            double y = 512 + row * 64;
            sheet.line(Ink.alpha(Ink.CREAM, 0.8 - row * 0.1), 15, 1880, y, 1720 + sheet.random.nextInt(40), y);
        }
    }
}
