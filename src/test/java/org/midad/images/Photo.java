package org.midad.images;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** A picture that nobody has taken: coloured fields and some noise, never the same twice. */
public final class Photo {

    private Photo() {}

    public static byte[] jpeg(int width, int height) {
        return encoded("jpeg", width, height);
    }

    public static byte[] png(int width, int height) {
        return encoded("png", width, height);
    }

    private static byte[] encoded(String format, int width, int height) {
        var random = new Random();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setPaint(new GradientPaint(0, 0, colour(random), width, height, colour(random)));
        canvas.fillRect(0, 0, width, height);
        for (int i = 0; i < 40; i++) {
            canvas.setColor(colour(random));
            canvas.fillOval(random.nextInt(width), random.nextInt(height), width / 8, height / 8);
        }
        canvas.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Color colour(Random random) {
        return new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }
}
