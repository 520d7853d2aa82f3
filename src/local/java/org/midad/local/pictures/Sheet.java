package org.midad.local.pictures;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/**
 * A sheet of 1920 × 1280 pixels and what is drawn with on it. The same strokes make the same file, so that a picture that
 * is drawn again is found in the newsroom again.
 */
final class Sheet {

    static final int WIDTH = 1920;
    static final int HEIGHT = 1280;

    private static final float QUALITY = 0.9f;
    private static final int GRAIN = 5;

    final Random random;
    private final BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    private final Graphics2D pen = picture.createGraphics();

    Sheet(long seed) {
        random = new Random(seed);
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    /** Colours from above to below, over the whole sheet down to {@code bottom}. */
    void sky(double bottom, Color... colours) {
        var stops = new float[colours.length];
        for (int i = 0; i < stops.length; i++) {
            stops[i] = (float) i / (stops.length - 1);
        }
        pen.setPaint(new LinearGradientPaint(0, 0, 0, (float) bottom, stops, colours));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
    }

    /** A light in the haze: bright in its middle, nothing at its rim. */
    void glow(double x, double y, double radius, Color colour, double strength) {
        pen.setPaint(
                new RadialGradientPaint((float) x, (float) y, (float) radius, new float[] {0, 0.35f, 1}, new Color[] {
                    Ink.alpha(colour, strength), Ink.alpha(colour, strength * 0.45), Ink.alpha(colour, 0)
                }));
        pen.fill(circle(x, y, radius));
    }

    void disc(double x, double y, double radius, Color colour) {
        fill(colour, circle(x, y, radius));
    }

    void fill(Color colour, Shape shape) {
        pen.setPaint(colour);
        pen.fill(shape);
    }

    /** From one colour above to another below. */
    void fill(Color above, Color below, Shape shape) {
        var box = shape.getBounds2D();
        pen.setPaint(new GradientPaint(0, (float) box.getMinY(), above, 0, (float) box.getMaxY(), below));
        pen.fill(shape);
    }

    /** From one colour at the left to another at the right. */
    void fillAcross(Color left, Color right, Shape shape) {
        var box = shape.getBounds2D();
        pen.setPaint(new GradientPaint((float) box.getMinX(), 0, left, (float) box.getMaxX(), 0, right));
        pen.fill(shape);
    }

    void line(Color colour, double width, double... points) {
        stroke(colour, width, path(false, points));
    }

    void stroke(Color colour, double width, Shape shape) {
        pen.setPaint(colour);
        pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    void polygon(Color colour, double... points) {
        fill(colour, path(true, points));
    }

    void box(Color colour, double x, double y, double width, double height) {
        fill(colour, new Rectangle2D.Double(x, y, width, height));
    }

    /** Hills, dunes or waves: a soft line around {@code y}, filled down to the foot of the sheet. */
    void hills(Color above, Color below, double y, double rise, double length) {
        var land = new Path2D.Double();
        double phase = random.nextDouble() * 10;
        land.moveTo(0, HEIGHT);
        for (int x = 0; x <= WIDTH; x += 8) {
            double t = x / length + phase;
            land.lineTo(x, y - rise * (0.6 * Math.sin(t) + 0.3 * Math.sin(2.3 * t + 1) + 0.1 * Math.sin(5.1 * t)));
        }
        land.lineTo(WIDTH, HEIGHT);
        land.closePath();
        fill(above, below, land);
    }

    /** Water from {@code top} down, with the light of something that stands at {@code x} on it. */
    void water(double top, Color far, Color near, double x, Color light) {
        fill(far, near, new Rectangle2D.Double(0, top, WIDTH, HEIGHT - top));
        for (double y = top + 3; y < HEIGHT; y += 4 + (y - top) / 26) {
            double depth = (y - top) / (HEIGHT - top);
            for (int i = 0; i < 4; i++) {
                double spread = 50 + 420 * depth;
                double at = x + random.nextGaussian() * spread;
                double wide = (14 + 90 * depth) * (0.4 + random.nextDouble());
                fill(Ink.alpha(light, 0.55 - 0.35 * depth), ellipse(at, y, wide, 1.2 + 3.4 * depth));
            }
            double at = random.nextDouble() * WIDTH;
            fill(Ink.alpha(far, 0.35), ellipse(at, y, 60 + 260 * depth, 1 + 2.5 * depth));
        }
    }

    void stars(int many, double bottom) {
        for (int i = 0; i < many; i++) {
            double size = 0.7 + random.nextDouble() * random.nextDouble() * 2.2;
            disc(
                    random.nextDouble() * WIDTH,
                    random.nextDouble() * bottom,
                    size,
                    Ink.alpha(Ink.CREAM, 0.25 + 0.7 * random.nextDouble()));
        }
    }

    /** A town far off: houses side by side from {@code left} to {@code right}, with their feet at {@code y}. */
    void skyline(Color colour, double left, double right, double y, double highest) {
        for (double x = left; x < right; ) {
            double width = 26 + random.nextInt(70);
            double height = highest * (0.25 + 0.75 * Math.pow(random.nextDouble(), 1.7));
            box(colour, x, y - height, width, height);
            switch (random.nextInt(5)) {
                case 0 -> disc(x + width / 2, y - height, width * 0.32, colour);
                case 1 -> box(colour, x + width * 0.42, y - height * 1.35, width * 0.14, height * 0.4);
                case 2 -> box(colour, x + width * 0.2, y - height - 14, width * 0.4, 16);
                default -> {}
            }
            x += width + (random.nextInt(4) == 0 ? 18 : 0);
        }
    }

    /** Lit windows here and there in what stands in that box. */
    void windows(Color colour, double x, double y, double width, double height, double step, double share) {
        for (double wx = x + step * 0.4; wx + step * 0.4 < x + width; wx += step) {
            for (double wy = y + step * 0.5; wy + step * 0.6 < y + height; wy += step * 1.3) {
                if (random.nextDouble() < share) {
                    box(Ink.alpha(colour, 0.5 + 0.5 * random.nextDouble()), wx, wy, step * 0.42, step * 0.62);
                }
            }
        }
    }

    static Ellipse2D circle(double x, double y, double radius) {
        return ellipse(x, y, radius, radius);
    }

    static Ellipse2D ellipse(double x, double y, double halfWidth, double halfHeight) {
        return new Ellipse2D.Double(x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight);
    }

    static Path2D path(boolean closed, double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            path.lineTo(points[i], points[i + 1]);
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    /** The shape moved, and turned around its own origin by so many degrees. */
    static Shape placed(Shape shape, double x, double y, double degrees, double scale) {
        var move = AffineTransform.getTranslateInstance(x, y);
        move.rotate(Math.toRadians(degrees));
        move.scale(scale, scale);
        return move.createTransformedShape(shape);
    }

    /** A little darker towards the corners, with the grain of paper, as JPEG. */
    byte[] jpeg() {
        pen.setPaint(
                new RadialGradientPaint(WIDTH / 2f, HEIGHT / 2f, WIDTH * 0.68f, new float[] {0.55f, 1}, new Color[] {
                    Ink.alpha(Ink.NIGHT, 0), Ink.alpha(Ink.NIGHT, 0.32)
                }));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.dispose();
        grain();
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = Objects.requireNonNull(ImageIO.createImageOutputStream(bytes))) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private void grain() {
        var pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        int noise = 0x2545F491;
        for (int i = 0; i < pixels.length; i++) {
            noise ^= noise << 13;
            noise ^= noise >>> 17;
            noise ^= noise << 5;
            int more = Math.floorMod(noise, 2 * GRAIN + 1) - GRAIN;
            int pixel = pixels[i];
            pixels[i] = channel(pixel >> 16, more) << 16 | channel(pixel >> 8, more) << 8 | channel(pixel, more);
        }
    }

    private static int channel(int value, int more) {
        return Math.max(0, Math.min(255, (value & 0xFF) + more));
    }
}
