package org.midad.images.darkroom;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Cuts, scales and encodes a decoded picture with Java alone. */
final class JavaPrints {

    private static final float QUALITY = 0.8f;

    private final BufferedImage copy;
    private final CutPlan plan;

    JavaPrints(BufferedImage copy, CutPlan plan) {
        this.copy = copy;
        this.plan = plan;
    }

    void write(Path folder) throws IOException {
        for (var cut : plan.cuts()) {
            var part = cut.area().in(copy.getWidth(), copy.getHeight());
            var image = scaled(
                    copy.getSubimage(part.left(), part.top(), part.width(), part.height()), cut.width(), cut.height());
            for (var format : cut.formats()) {
                encode(
                        format == Format.JPEG ? onWhite(image) : image,
                        format,
                        folder.resolve(Enlarger.fileName(cut, format)));
            }
        }
    }

    private static void encode(BufferedImage image, Format format, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType(format.mediaType()).next();
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(format == Format.WEBP ? "Lossy" : "JPEG");
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
    }

    /** In sRGB. Halved again and again first, as bilinear scaling sees no further than one pixel. */
    static BufferedImage scaled(BufferedImage image, int width, int height) {
        var now = image;
        while (now.getWidth() > 2 * width || now.getHeight() > 2 * height) {
            now = drawn(now, Math.max(width, (now.getWidth() + 1) / 2), Math.max(height, (now.getHeight() + 1) / 2));
        }
        return drawn(now, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        var type = image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        var result = new BufferedImage(width, height, type);
        var graphics = sharp(result);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return result;
    }

    private static BufferedImage onWhite(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        var result = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = sharp(result);
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return result;
    }

    private static Graphics2D sharp(BufferedImage image) {
        var graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setRenderingHint(RenderingHints.KEY_COLOR_RENDERING, RenderingHints.VALUE_COLOR_RENDER_QUALITY);
        return graphics;
    }
}
