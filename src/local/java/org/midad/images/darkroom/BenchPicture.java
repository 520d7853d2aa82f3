package org.midad.images.darkroom;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** A photograph nobody took: gradients, rings and the noise of a sensor, on its side as telephones store it. */
final class BenchPicture {

    private static final int WIDTH = 6000;
    private static final int HEIGHT = 4000;

    private BenchPicture() {}

    static Path in(Path folder) throws IOException {
        var file = folder.resolve("24mp.jpg");
        if (!Files.exists(file)) {
            Files.write(file, lying(jpeg(drawn())));
        }
        return file;
    }

    private static BufferedImage drawn() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var random = new Random(24);
        var row = new int[WIDTH];
        for (var y = 0; y < HEIGHT; y++) {
            for (var x = 0; x < WIDTH; x++) {
                var light = 100 + 80 * Math.sin(Math.hypot(x - 2000.0, y - 1500.0) / 90) + random.nextGaussian() * 10;
                row[x] = channel(light + x / 60.0) << 16 | channel(light + y / 50.0) << 8 | channel(light + 40);
            }
            image.setRGB(0, y, WIDTH, 1, row, 0, WIDTH);
        }
        return image;
    }

    private static int channel(double value) {
        return (int) Math.max(0, Math.min(255, value));
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByMIMEType("image/jpeg").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(0.9f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** EXIF in front of everything, with the one tag that says to turn it right. */
    private static byte[] lying(byte[] jpeg) {
        return ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .putInt(0xFFE10022)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putInt(0x01120003)
                .putInt(1)
                .putInt(6 << 16)
                .putInt(0)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }
}
