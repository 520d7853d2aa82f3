package org.midad.images.darkroom;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;
import org.midad.images.darkroom.Unusable.Why;

/** An original as Java's decoders see it; nothing but its header is read until it is decoded. */
final class JavaFilm implements AutoCloseable {

    private final ImageReader reader;
    private final ImageInputStream in;
    private final int orientation;
    private boolean cut;

    private JavaFilm(ImageReader reader, ImageInputStream in, int orientation) {
        this.reader = reader;
        this.in = in;
        this.orientation = orientation;
    }

    static JavaFilm open(Path file, Format format) throws Unusable, IOException {
        var orientation = Sniffer.open(file, bytes -> orientation(bytes, format));
        var in = ImageIO.createImageInputStream(file.toFile());
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(format.mediaType());
        if (in == null || !readers.hasNext()) {
            throw new Unusable(Why.KIND_REFUSED, "Java decodes no " + format);
        }
        var film = new JavaFilm(readers.next(), in, orientation);
        film.reader.setInput(in, true, true);
        film.reader.addIIOReadWarningListener((IIOReadWarningListener) (source, warning) -> film.heed(warning));
        film.check();
        return film;
    }

    private static int orientation(Bytes file, Format format) {
        var exif = new ExifReading();
        try {
            exif.take(Packets.of(file, format).exif());
        } catch (Exception e) {
            return 1; // damaged metadata is none
        }
        return exif.orientation();
    }

    private void check() throws Unusable {
        try {
            Limits.check(reader.getWidth(0), reader.getHeight(0));
        } catch (IOException | RuntimeException e) {
            throw new Unusable(Why.DAMAGED, "header: " + e);
        }
    }

    /** Java's JPEG decoder fills what is missing with grey and only warns. */
    private void heed(String warning) {
        var words = warning.toLowerCase(Locale.ROOT);
        cut |= words.contains("premature") || words.contains("truncated") || words.contains("corrupt");
    }

    private boolean lying() {
        return orientation >= 5;
    }

    int width() throws IOException {
        return lying() ? reader.getHeight(0) : reader.getWidth(0);
    }

    int height() throws IOException {
        return lying() ? reader.getWidth(0) : reader.getHeight(0);
    }

    boolean transparent() throws IOException {
        var type = reader.getRawImageType(0);
        return type != null && type.getColorModel().hasAlpha();
    }

    /** All of it, upright and in sRGB; scaled down to that size, which costs least memory when it is asked for here. */
    BufferedImage decode(int width, int height) throws Unusable, IOException {
        var step = Math.max(1, Math.min(width() / width, height() / height) / 2);
        var param = reader.getDefaultReadParam();
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image;
        try {
            image = reader.read(0, param);
        } catch (IOException | RuntimeException e) {
            throw new Unusable(Why.DAMAGED, e.toString());
        }
        if (cut) {
            throw new Unusable(Why.DAMAGED, "the decoder warned");
        }
        var small = JavaPrints.scaled(image, lying() ? height : width, lying() ? width : height);
        return orientation == 1 ? small : upright(small, width, height);
    }

    private BufferedImage upright(BufferedImage stored, int width, int height) {
        var image = new BufferedImage(width, height, stored.getType());
        var graphics = image.createGraphics();
        graphics.drawImage(stored, turn(width, height), null);
        graphics.dispose();
        return image;
    }

    /** From where a pixel is stored to where it belongs (EXIF 2.32, 4.6.4). */
    private AffineTransform turn(int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, height);
            default -> new AffineTransform();
        };
    }

    @Override
    public void close() throws IOException {
        reader.dispose();
        in.close();
    }
}
