package org.midad.images.darkroom;

import com.drew.imaging.tiff.TiffProcessingException;
import com.drew.imaging.tiff.TiffReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads EXIF, and the XMP and IPTC-IIM that a TIFF keeps beside it. */
final class ExifReading {

    /** What cameras write where a caption belongs. */
    private static final Pattern NO_CAPTION =
            Pattern.compile(".*DIGITAL CAMERA|SONY DSC|SAMSUNG|Picasa|default", Pattern.CASE_INSENSITIVE);

    private final Metadata metadata = new Metadata();

    /** What was read before a TIFF turns out to be broken, is kept. */
    boolean take(Bytes tiff) throws TiffProcessingException, IOException {
        if (tiff.size() > 0) {
            new TiffReader().processTiff(new BytesReader(tiff), new FewTags(metadata), 0);
        }
        return tiff.size() > 0;
    }

    Embedded embedded() {
        var image = directory(ExifIFD0Directory.class);
        var detail = directory(ExifSubIFDDirectory.class);
        var caption = text(image, ExifIFD0Directory.TAG_IMAGE_DESCRIPTION);
        return new Embedded(
                text(image, ExifIFD0Directory.TAG_ARTIST),
                null,
                text(image, ExifIFD0Directory.TAG_COPYRIGHT),
                null,
                caption == null || NO_CAPTION.matcher(caption).matches() ? null : caption,
                List.of(),
                taken(detail),
                null,
                null,
                position());
    }

    /** 1 to 8 (EXIF 2.32, 4.6.4); 1 is upright. */
    int orientation() {
        var image = directory(ExifIFD0Directory.class);
        var orientation = image == null ? null : image.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
        return orientation == null || orientation < 1 || orientation > 8 ? 1 : orientation;
    }

    byte[] xmp() {
        return bytes(ExifIFD0Directory.TAG_APPLICATION_NOTES);
    }

    byte[] iim() {
        return bytes(ExifIFD0Directory.TAG_IPTC_NAA);
    }

    private @Nullable Position position() {
        var gps = metadata.getFirstDirectoryOfType(GpsDirectory.class);
        var place = gps == null ? null : gps.getGeoLocation();
        return place == null ? null : Positions.of(place.getLatitude(), place.getLongitude());
    }

    private static @Nullable String taken(@Nullable Directory detail) {
        var date = TakenDates.of(text(detail, ExifSubIFDDirectory.TAG_DATETIME_ORIGINAL));
        var zone = text(detail, ExifSubIFDDirectory.TAG_TIME_ZONE_ORIGINAL);
        var zoned = date != null && date.contains("T") && zone != null && zone.matches("Z|[+-]\\d\\d:\\d\\d");
        return zoned ? date + zone : date;
    }

    private @Nullable Directory directory(Class<? extends Directory> type) {
        return metadata.getFirstDirectoryOfType(type);
    }

    /** ASCII by the standard, anything in fact. */
    private static @Nullable String text(@Nullable Directory directory, int tag) {
        var value = directory == null ? null : directory.getStringValue(tag);
        if (value == null) {
            return null;
        }
        return Wordings.clean(new String(value.getBytes(), Wordings.guess(Stream.of(value.getBytes()))));
    }

    private byte[] bytes(int tag) {
        var image = directory(ExifIFD0Directory.class);
        var bytes = image == null ? null : image.getByteArray(tag);
        return bytes == null ? new byte[0] : bytes;
    }
}
