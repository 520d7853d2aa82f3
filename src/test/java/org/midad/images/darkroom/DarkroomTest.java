package org.midad.images.darkroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.midad.images.darkroom.Unusable.Why;

/** What comes out of the darkroom for what goes in, whatever its engine. */
class DarkroomTest {

    private final Path folder;

    DarkroomTest(@TempDir Path folder) {
        this.folder = folder;
    }

    static List<Darkroom> engines() {
        return Engines.all();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void pictures_come_out_upright_in_all_eight_orientations(Darkroom room) throws Exception {
        for (var orientation = 1; orientation <= 8; orientation++) {
            var file = write("o%d.jpg".formatted(orientation), Drawings.oriented(480, 320, orientation));

            var picture = room.inspect(file);
            var print = prints(room, file, FocalPoint.CENTRE).get("w320.jpg");

            assertThat(picture).extracting(Picture::width, Picture::height).containsExactly(480, 320);
            assertThat(quarters(print)).as("orientation " + orientation).isEqualTo("red green blue white");
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void widths_larger_than_the_original_are_left_out_and_crops_shrink(Darkroom room) throws Exception {
        var prints = prints(room, write("a.jpg", Drawings.jpeg(1000, 500)), FocalPoint.CENTRE);

        assertThat(prints.byName().keySet())
                .containsExactlyInAnyOrder(
                        "w320.webp",
                        "w320.jpg",
                        "w640.webp",
                        "w640.jpg",
                        "w960.webp",
                        "w960.jpg",
                        "1x1.webp",
                        "1x1.jpg",
                        "4x3.webp",
                        "4x3.jpg",
                        "16x9.webp",
                        "16x9.jpg",
                        "3x4.webp",
                        "3x4.jpg");
        assertThat(size(prints.get("w640.jpg"))).isEqualTo("640 x 320");
        assertThat(size(prints.get("1x1.jpg"))).isEqualTo("500 x 500");
        assertThat(size(prints.get("16x9.jpg"))).isEqualTo("889 x 500");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_crop_goes_where_the_focal_point_is(Darkroom room) throws Exception {
        var file = write("a.jpg", Drawings.jpeg(1600, 400));

        var left = prints(room, file, new FocalPoint(0.1, 0.5)).get("1x1.jpg");
        var right = prints(room, file, new FocalPoint(0.9, 0.5)).get("1x1.jpg");

        assertThat(quarters(left)).isEqualTo("red red blue blue");
        assertThat(quarters(right)).isEqualTo("green green white white");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_picture_of_one_pixel_gets_prints_of_one_pixel(Darkroom room) throws Exception {
        var prints = prints(
                room,
                write("a.png", Drawings.encoded(Drawings.quarters(1, 1, BufferedImage.TYPE_INT_RGB), "png")),
                FocalPoint.CENTRE);

        assertThat(prints.byName().values()).hasSize(10).allSatisfy(print -> assertThat(size(print))
                .isEqualTo("1 x 1"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void what_is_transparent_stays_so_in_webp_and_is_white_in_jpeg(Darkroom room) throws Exception {
        var file = write("a.png", Drawings.encoded(new BufferedImage(400, 300, BufferedImage.TYPE_INT_ARGB), "png"));

        var prints = prints(room, file, FocalPoint.CENTRE);

        assertThat(room.inspect(file).transparent()).isTrue();
        assertThat(quarters(prints.get("w320.jpg"))).isEqualTo("white white white white");
        var webp = Files.readAllBytes(prints.get("w320.webp").file());
        assertThat(new String(webp, 12, 4, StandardCharsets.US_ASCII)).isIn("VP8X", "VP8L");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void grey_and_deep_pictures_keep_their_look(Darkroom room) throws Exception {
        var grey = new BufferedImage(400, 300, BufferedImage.TYPE_BYTE_GRAY);
        var deep = new BufferedImage(400, 300, BufferedImage.TYPE_USHORT_GRAY);
        for (var image : List.of(grey, deep)) {
            var graphics = image.createGraphics();
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, 400, 300);
            graphics.dispose();
        }
        for (var file : List.of(
                write("g.jpg", Drawings.encoded(grey, "jpeg")),
                write("d.png", Drawings.encoded(deep, "png")),
                write("d.tif", Drawings.encoded(deep, "tiff")))) {
            assertThat(room.inspect(file))
                    .extracting(Picture::colour, Picture::transparent)
                    .containsExactly("#ffffff", false);
            assertThat(quarters(prints(room, file, FocalPoint.CENTRE).get("w320.jpg")))
                    .isEqualTo("white white white white");
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void too_large_is_seen_in_the_header(Darkroom room) throws Exception {
        assertRefused(room, Drawings.pngHeader(20_001, 10), Why.TOO_LONG_A_SIDE);
        assertRefused(room, Drawings.pngHeader(50_000, 50_000), Why.TOO_LONG_A_SIDE);
        assertRefused(room, Drawings.pngHeader(10_000, 6_001), Why.TOO_MANY_PIXELS);
        var wide = Drawings.jpeg(16, 16);
        for (var at = 0; at + 9 < wide.length; at++) {
            if ((wide[at] & 0xFF) == 0xFF && (wide[at + 1] & 0xFF) == 0xC0) {
                wide[at + 7] = 0x4E;
                wide[at + 8] = 0x21;
                break;
            }
        }
        assertRefused(room, wide, Why.TOO_LONG_A_SIDE);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void an_empty_a_cut_and_a_lying_file_are_refused(Darkroom room) throws Exception {
        var jpeg = Drawings.jpeg(800, 600);
        assertRefused(room, new byte[0], Why.EMPTY);
        assertRefused(room, Arrays.copyOf(jpeg, jpeg.length / 2), Why.DAMAGED);
        assertRefused(room, Arrays.copyOf(jpeg, 100), Why.DAMAGED);
        assertRefused(room, Drawings.pngHeader(3_000, 3_000), Why.DAMAGED);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void the_colour_is_the_average(Darkroom room) throws Exception {
        var image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(200, 100, 50));
        graphics.fillRect(0, 0, 64, 64);
        graphics.dispose();

        var colour =
                room.inspect(write("a.png", Drawings.encoded(image, "png"))).colour();

        assertThat(colour).isEqualTo("#c86432");
    }

    /** Drawn by libvips, as Java cannot: 200, 100, 50 in Display P3 and the same colour in CMYK. */
    @ParameterizedTest
    @MethodSource("engines")
    void other_colour_spaces_become_srgb(Darkroom room) throws Exception {
        Engines.libvips();
        vips("black", "a.v", "64", "64", "--bands", "3");
        vips("linear", "a.v", "b.v", "1 1 1", "200 100 50");
        vips("cast", "b.v", "c.v", "uchar");
        vips("copy", "c.v", "d.v", "--interpretation", "srgb");
        vips("jpegsave", "d.v", "p3.jpg", "--profile", "p3", "--Q", "95");
        vips("icc_transform", "d.v", "e.v", "cmyk", "--input-profile", "srgb");
        vips("jpegsave", "e.v", "cmyk.jpg", "--Q", "95");

        assertNear(room.inspect(folder.resolve("p3.jpg")).colour(), new Color(213, 93, 32));
        assertNear(room.inspect(folder.resolve("cmyk.jpg")).colour(), new Color(203, 99, 50));
        var prints = prints(room, folder.resolve("cmyk.jpg"), FocalPoint.CENTRE);
        assertThat(ImageIO.read(prints.get("w320.jpg").file().toFile())
                        .getRaster()
                        .getNumBands())
                .isEqualTo(3);
    }

    private void vips(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("vips"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private static void assertNear(String colour, Color expected) {
        var actual = Color.decode(colour);
        assertThat(List.of(
                        actual.getRed() - expected.getRed(),
                        actual.getGreen() - expected.getGreen(),
                        actual.getBlue() - expected.getBlue()))
                .as(colour)
                .allMatch(difference -> Math.abs(difference) <= 6);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void a_bomb_of_the_largest_size_is_only_slow(Darkroom room) throws Exception {
        var picture = room.inspect(write("bomb.png", Drawings.pngBomb(10_000, 6_000)));

        assertThat(picture).extracting(Picture::width, Picture::colour).containsExactly(10_000, "#000000");
    }

    @ParameterizedTest
    @MethodSource("engines")
    void nothing_is_left_behind(Darkroom room) throws Exception {
        room.inspect(write("a.jpg", Drawings.jpeg(100, 100)));

        try (var left = Files.list(Path.of("target", "darkroom"))) {
            assertThat(left).isEmpty();
        }
    }

    private void assertRefused(Darkroom room, byte[] file, Why why) throws IOException {
        var path = write("refused", file);
        assertThatThrownBy(() -> room.inspect(path)).isInstanceOfSatisfying(Unusable.class, e -> assertThat(e.why())
                .as(e.getMessage())
                .isEqualTo(why));
    }

    private Prints prints(Darkroom room, Path file, FocalPoint focus) throws Exception {
        return room.develop(file, focus, CreditLine.NONE, Files.createTempDirectory(folder, "prints")).stream()
                .collect(Collectors.collectingAndThen(
                        Collectors.toMap(print -> print.file().getFileName().toString(), Function.identity()),
                        Prints::new));
    }

    private Path write(String name, byte[] bytes) throws IOException {
        return Drawings.write(folder, name, bytes);
    }

    private static String size(Print print) {
        if (print.format() == Format.JPEG) {
            try {
                var image = ImageIO.read(print.file().toFile());
                assertThat(image.getWidth()).isEqualTo(print.width());
                assertThat(image.getHeight()).isEqualTo(print.height());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        return print.width() + " x " + print.height();
    }

    /** The colours of a JPEG print's quarters, row by row. */
    private static String quarters(Print print) throws IOException {
        var image = ImageIO.read(print.file().toFile());
        var names = new StringBuilder();
        for (var i = 0; i < 4; i++) {
            var pixel = new Color(
                    image.getRGB(image.getWidth() * (1 + 2 * (i % 2)) / 4, image.getHeight() * (1 + 2 * (i / 2)) / 4));
            names.append(i == 0 ? "" : " ").append(name(pixel));
        }
        return names.toString();
    }

    private static String name(Color c) {
        var red = c.getRed() > 128;
        var green = c.getGreen() > 128;
        var blue = c.getBlue() > 128;
        return red && green && blue ? "white" : red ? "red" : green ? "green" : blue ? "blue" : "black";
    }

    private record Prints(Map<String, Print> byName) {

        Print get(String name) {
            return Objects.requireNonNull(byName.get(name), name);
        }
    }
}
