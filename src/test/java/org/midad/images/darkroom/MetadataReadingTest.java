package org.midad.images.darkroom;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is written in pictures, rightly and wrongly. */
@Timeout(20)
class MetadataReadingTest {

    private static final Charset WINDOWS_ARABIC = Charset.forName("windows-1256");

    @Test
    void marked_utf_8_is_read_as_such() throws IOException {
        var read = read(withIim(true, UTF_8, "سارة أحمد", "وكالة مداد"));

        assertThat(read.creator()).isEqualTo("سارة أحمد");
        assertThat(read.credit()).isEqualTo("وكالة مداد");
    }

    @Test
    void what_says_no_charset_is_guessed_by_its_letters() throws IOException {
        assertThat(read(withIim(false, WINDOWS_ARABIC, "سارة أحمد", "وكالة مداد"))
                        .creator())
                .isEqualTo("سارة أحمد");
        assertThat(read(withIim(false, ISO_8859_1, "José Müller", "Agence Étoile"))
                        .credit())
                .isEqualTo("Agence Étoile");
        assertThat(read(withIim(false, UTF_8, "سارة", "Étoile")).creator()).isEqualTo("سارة");
    }

    @Test
    void xmp_goes_before_iim_before_exif() throws IOException {
        var jpeg = withIim(true, UTF_8, "iim", "iim credit");
        var xmp = Xmp.packet(new CreditLine("xmp", null, "© مداد", "للتحرير", "http://cv.iptc.org/x"));

        var read = read(Drawings.withSegment(jpeg, 0xE1, joined("http://ns.adobe.com/xap/1.0/\0", xmp)));

        assertThat(read.creator()).isEqualTo("xmp");
        assertThat(read.credit()).isEqualTo("iim credit");
        assertThat(read.copyright()).isEqualTo("© مداد");
        assertThat(read.usageTerms()).isEqualTo("للتحرير");
        assertThat(read.digitalSourceType()).isEqualTo("http://cv.iptc.org/x");
    }

    @Test
    void dates_are_written_as_far_as_they_are_known() {
        assertThat(TakenDates.of("2024:03:05 14:30:00")).isEqualTo("2024-03-05T14:30:00");
        assertThat(TakenDates.of("2024-03-05T14:30+03:00")).isEqualTo("2024-03-05T14:30:00+03:00");
        assertThat(TakenDates.of("20240305", "143000+0300")).isEqualTo("2024-03-05T14:30:00+03:00");
        assertThat(TakenDates.of("2024-03")).isEqualTo("2024-03");
        assertThat(TakenDates.of("2024")).isEqualTo("2024");
        for (var wrong : List.of("0000:00:00 00:00:00", "2024-02-30", "    :  :     :  :  ", "now")) {
            assertThat(TakenDates.of(wrong)).as(wrong).isNull();
        }
    }

    @Test
    void positions_without_a_fix_are_none() {
        assertThat(Positions.of(0, 0)).isNull();
        assertThat(Positions.of(Double.NaN, 3)).isNull();
        assertThat(Positions.of(91, 3)).isNull();
        assertThat(Positions.of("43,28.0468N", "11,53,6W"))
                .isEqualTo(new Position(43 + 28.0468 / 60, -(11 + 53 / 60.0 + 6 / 3600.0)));
    }

    @Test
    void xmp_with_entities_or_great_depth_is_left_alone() throws IOException {
        var bomb =
                "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><x:xmpmeta xmlns:x='adobe:ns:meta/'>&b;</x:xmpmeta>";
        var deep = "<a>".repeat(20_000);
        for (var xml : List.of(bomb, deep, "<", "\0")) {
            var jpeg = Drawings.withSegment(
                    Drawings.jpeg(8, 8), 0xE1, joined("http://ns.adobe.com/xap/1.0/\0", xml.getBytes(UTF_8)));
            assertThat(read(jpeg)).isEqualTo(Embedded.EMPTY);
        }
    }

    @Test
    void a_tiff_of_nothing_but_directories_ends_and_stays_small() {
        var tiff = ByteBuffer.allocate(40 << 20);
        tiff.put("MM\0*".getBytes(ISO_8859_1)).putInt(8).putShort((short) 0xFFFF);
        while (tiff.remaining() >= 12) {
            // A caption of 2 billion letters, and directories that point to themselves.
            var pointer = tiff.position() % 24 == 10;
            tiff.putShort((short) (pointer ? 0x8769 : 0x010E)).putShort((short) (pointer ? 4 : 2));
            tiff.putInt(pointer ? 1 : 0x7FFFFFF0).putInt(8);
        }

        assertThat(MetadataReading.read(Bytes.of(tiff.array()), Format.TIFF)).isEqualTo(Embedded.EMPTY);
    }

    private static Embedded read(byte[] jpeg) {
        return MetadataReading.read(Bytes.of(jpeg), Format.JPEG);
    }

    private static byte[] withIim(boolean marked, Charset charset, String creator, String credit) throws IOException {
        var sets = new ByteArrayOutputStream();
        if (marked) {
            sets.writeBytes(new byte[] {0x1C, 1, 90, 0, 3, 0x1B, '%', 'G'});
        }
        set(sets, 80, creator.getBytes(charset));
        set(sets, 110, credit.getBytes(charset));
        var head = joined(
                "Photoshop 3.0\0008BIM\u0004\u0004\0\0",
                ByteBuffer.allocate(4).putInt(sets.size()).array());
        return Drawings.withSegment(
                Drawings.jpeg(8, 8), 0xED, joined(new String(head, ISO_8859_1), sets.toByteArray()));
    }

    private static void set(ByteArrayOutputStream out, int number, byte[] value) {
        out.writeBytes(new byte[] {0x1C, 2, (byte) number, 0, (byte) value.length});
        out.writeBytes(value);
    }

    private static byte[] joined(String latin, byte[] more) {
        return ByteBuffer.allocate(latin.length() + more.length)
                .put(latin.getBytes(ISO_8859_1))
                .put(more)
                .array();
    }
}
