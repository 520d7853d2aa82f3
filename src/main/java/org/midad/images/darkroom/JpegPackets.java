package org.midad.images.darkroom;

import java.io.ByteArrayOutputStream;

/** Finds the blocks of metadata in front of a JPEG's pixels. */
final class JpegPackets {

    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";
    private static final int START_OF_SCAN = 0xDA;

    private Bytes exif = Packets.NONE;
    private Bytes xmp = Packets.NONE;
    private final ByteArrayOutputStream photoshop = new ByteArrayOutputStream();

    private JpegPackets() {}

    static Packets of(Bytes file) {
        var packets = new JpegPackets();
        var at = 2L;
        while (at + 4 <= file.size() && file.at(at + 1) != START_OF_SCAN) {
            if (file.at(at) != 0xFF || file.at(at + 1) == 0xFF) {
                at++;
                continue;
            }
            var length = file.number(at + 2, 2);
            packets.take(file, at + 1, at + 4, length - 2);
            at += 2 + Math.max(2, length);
        }
        return new Packets(packets.exif, iim(Bytes.of(packets.photoshop.toByteArray())), packets.xmp);
    }

    /** The first of each counts; what Photoshop writes may go on over several. */
    private void take(Bytes file, long marker, long at, long length) {
        if (file.at(marker) == 0xE1 && file.has(at, EXIF) && exif.size() == 0) {
            exif = Packets.part(file, at + EXIF.length(), length - EXIF.length());
        } else if (file.at(marker) == 0xE1 && file.has(at, XMP) && xmp.size() == 0) {
            xmp = Packets.part(file, at + XMP.length(), length - XMP.length());
        } else if (file.at(marker) == 0xED && file.has(at, PHOTOSHOP) && photoshop.size() < Packets.LONGEST) {
            photoshop.writeBytes(file.copy(at + PHOTOSHOP.length(), length - PHOTOSHOP.length()));
        }
    }

    /** The one of Photoshop's image resources that is IPTC's: 8BIM, number, name, length, content, both made even. */
    static Bytes iim(Bytes resources) {
        var at = 0L;
        while (resources.has(at, "8BIM")) {
            var name = resources.at(at + 6) + 1L;
            var start = at + 6 + name + (name & 1);
            var length = resources.number(start, 4);
            if (resources.number(at + 4, 2) == 0x0404) {
                return Packets.part(resources, start + 4, length);
            }
            at = length < 0 ? resources.size() : start + 4 + length + (length & 1);
        }
        return Packets.NONE;
    }
}
