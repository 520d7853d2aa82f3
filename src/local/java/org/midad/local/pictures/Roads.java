package org.midad.local.pictures;

import static org.midad.local.pictures.Sheet.WIDTH;

import java.awt.Color;
import java.awt.geom.Rectangle2D;

/** On the way. */
final class Roads {

    private Roads() {}

    /** Lorries, one behind the other, on a road through dunes. */
    static void caravan(Sheet sheet) {
        sheet.sky(760, Ink.TEAL, Ink.ROSE, Ink.SUN, Ink.CREAM);
        sheet.glow(700, 610, 640, Ink.CREAM, 0.9);
        sheet.disc(700, 590, 100, Ink.CREAM);
        sheet.hills(Ink.between(Ink.ROSE, Ink.DUNE, 0.4), Ink.DUNE, 650, 90, 300);
        sheet.hills(Ink.between(Ink.DUNE, Ink.CORAL, 0.2), Ink.CLAY, 745, 80, 230);
        sheet.hills(Ink.DUNE, Ink.CLAY, 860, 46, 170);
        sheet.fill(Ink.DEEP, Ink.NIGHT, Sheet.path(true, 0, 985, WIDTH, 935, WIDTH, 1150, 0, 1190));
        for (double x = 20; x < WIDTH; x += 210) {
            sheet.line(Ink.SAND, 9, x, 1086 - x * 0.024, x + 112, 1083 - x * 0.024);
        }
        sheet.line(Ink.alpha(Ink.CREAM, 0.8), 6, 0, 1003, WIDTH, 954);
        lorry(sheet, 1490, 984, 0.72, Ink.TEAL);
        lorry(sheet, 900, 1014, 0.95, Ink.SAND);
        lorry(sheet, 130, 1062, 1.3, Ink.CORAL);
        sheet.hills(Ink.CLAY, Ink.WINE, 1205, 26, 160);
        for (double x : new double[] {1440, 1610, 1700}) {
            for (int blade = 0; blade < 13; blade++) {
                sheet.line(Ink.MOSS, 7, x, 1240, x + (blade - 6) * 15, 1150 + Math.abs(blade - 6) * 9);
            }
        }
    }

    private static void lorry(Sheet sheet, double x, double foot, double s, Color load) {
        sheet.fill(Ink.alpha(new Color(0x060D17), 0.5), Sheet.ellipse(x + 300 * s, foot + 36 * s, 340 * s, 13 * s));
        sheet.fill(
                load,
                Ink.between(load, Ink.WINE, 0.45),
                new Rectangle2D.Double(x + 150 * s, foot - 236 * s, 430 * s, 224 * s));
        for (double rib = 168; rib < 570; rib += 27) {
            sheet.box(Ink.alpha(Ink.NIGHT, 0.12), x + rib * s, foot - 230 * s, 6 * s, 212 * s);
        }
        sheet.box(Ink.alpha(Ink.CREAM, 0.75), x + 150 * s, foot - 140 * s, 430 * s, 15 * s);
        sheet.polygon(
                Ink.CREAM,
                x + 6 * s,
                foot,
                x + 6 * s,
                foot - 100 * s,
                x + 34 * s,
                foot - 190 * s,
                x + 138 * s,
                foot - 190 * s,
                x + 138 * s,
                foot);
        sheet.polygon(
                Ink.DEEP,
                x + 24 * s,
                foot - 100 * s,
                x + 46 * s,
                foot - 172 * s,
                x + 112 * s,
                foot - 172 * s,
                x + 112 * s,
                foot - 100 * s);
        sheet.polygon(
                Ink.alpha(Ink.MIST, 0.7),
                x + 40 * s,
                foot - 106 * s,
                x + 58 * s,
                foot - 166 * s,
                x + 76 * s,
                foot - 166 * s,
                x + 58 * s,
                foot - 106 * s);
        sheet.box(Ink.NIGHT, x, foot - 14 * s, 584 * s, 26 * s);
        sheet.glow(x + 8 * s, foot - 44 * s, 90 * s, Ink.SUN, 0.9);
        sheet.disc(x + 12 * s, foot - 44 * s, 11 * s, Ink.CREAM);
        for (double wheel : new double[] {74, 210, 284, 460, 530}) {
            sheet.disc(x + wheel * s, foot + 8 * s, 33 * s, new Color(0x0A131E));
            sheet.disc(x + wheel * s, foot + 8 * s, 15 * s, Ink.MIST);
        }
    }
}
