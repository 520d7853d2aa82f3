package org.midad.local.pictures;

import java.awt.Color;
import java.awt.geom.Path2D;

/** Palms and trees. */
final class Plants {

    private Plants() {}

    static void palm(Sheet sheet, double x, double foot, double height, Color colour) {
        trunk(sheet, x, foot, x + height * 0.05, foot - height, height, colour);
        for (int i = 0; i < 11; i++) {
            double degrees = -200 + i * 22 + sheet.random.nextGaussian() * 5;
            frond(sheet, x + height * 0.05, foot - height, degrees, height * 0.38, colour);
        }
    }

    /** In a storm from the right. */
    static void bentPalm(Sheet sheet, double x, double foot, double height, Color colour) {
        double top = x - height * 0.22;
        trunk(sheet, x, foot, top, foot - height * 0.94, height, colour);
        for (int i = 0; i < 11; i++) {
            double degrees = -225 + i * 8.5 + sheet.random.nextGaussian() * 5;
            frond(sheet, top, foot - height * 0.94, degrees, height * (0.3 + 0.014 * i), colour);
        }
    }

    private static void trunk(
            Sheet sheet, double x, double foot, double topX, double topY, double height, Color colour) {
        var trunk = new Path2D.Double();
        trunk.moveTo(x - height * 0.03, foot);
        trunk.quadTo(x, (foot + topY) / 2, topX - height * 0.016, topY);
        trunk.lineTo(topX + height * 0.016, topY);
        trunk.quadTo(x + height * 0.045, (foot + topY) / 2, x + height * 0.03, foot);
        trunk.closePath();
        sheet.fill(colour, trunk);
    }

    private static void frond(Sheet sheet, double x, double y, double degrees, double length, Color colour) {
        double far = Math.cos(Math.toRadians(degrees)) * length;
        double up = Math.sin(Math.toRadians(degrees)) * length;
        var leaf = new Path2D.Double();
        leaf.moveTo(x, y);
        leaf.quadTo(x + far * 0.55, y + up * 0.85 - length * 0.18, x + far, y + up * 0.7 + length * 0.3);
        leaf.quadTo(x + far * 0.5, y + up * 0.7 - length * 0.02, x, y);
        sheet.fill(colour, leaf);
        for (double t = 0.25; t < 1; t += 0.09) {
            double lx = x + far * t;
            double ly = y + up * (0.95 * t - 0.25 * t * t) - length * 0.18 * t * (1 - t) * 2 + length * 0.3 * t * t;
            sheet.line(colour, length * 0.012, lx, ly, lx + far * 0.05, ly + length * 0.15 * (1.1 - t));
        }
    }

    static void tree(Sheet sheet, double x, double foot, double height) {
        sheet.polygon(Ink.WINE, x - 30, foot, x - 12, foot - height * 0.6, x + 16, foot - height * 0.6, x + 36, foot);
        sheet.line(Ink.WINE, 16, x, foot - height * 0.5, x - 110, foot - height * 0.78);
        sheet.line(Ink.WINE, 13, x, foot - height * 0.5, x + 120, foot - height * 0.74);
        for (int i = 0; i < 620; i++) {
            double angle = sheet.random.nextDouble() * Math.PI * 2;
            double far = Math.sqrt(sheet.random.nextDouble());
            double lx = x + Math.cos(angle) * far * height * 0.5;
            double ly = foot - height * 0.86 + Math.sin(angle) * far * height * 0.34;
            var green = Ink.between(Ink.LEAF, Ink.MOSS, 0.5 + Math.sin(angle) * far * 0.5);
            sheet.fill(
                    Ink.between(green, Ink.SAND, sheet.random.nextDouble() * 0.22),
                    Sheet.placed(Sheet.ellipse(0, 0, 19, 8), lx, ly, sheet.random.nextInt(180), 1));
        }
    }
}
