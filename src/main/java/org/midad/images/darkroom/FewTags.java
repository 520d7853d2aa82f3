package org.midad.images.darkroom;

import com.drew.lang.RandomAccessReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.tiff.DirectoryTiffHandler;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lets the library read only the tags we use, of a sensible size, from the first directory and two below it. */
final class FewTags extends DirectoryTiffHandler {

    private static final Set<Integer> WANTED = Set.of(
            ExifDirectoryBase.TAG_IMAGE_DESCRIPTION,
            ExifDirectoryBase.TAG_ORIENTATION,
            ExifDirectoryBase.TAG_ARTIST,
            ExifDirectoryBase.TAG_COPYRIGHT,
            ExifDirectoryBase.TAG_DATETIME_ORIGINAL,
            ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL,
            ExifDirectoryBase.TAG_APPLICATION_NOTES,
            ExifDirectoryBase.TAG_IPTC_NAA,
            GpsDirectory.TAG_LATITUDE_REF,
            GpsDirectory.TAG_LATITUDE,
            GpsDirectory.TAG_LONGITUDE_REF,
            GpsDirectory.TAG_LONGITUDE);

    private final Set<Integer> entered = new HashSet<>();

    FewTags(Metadata metadata) {
        super(metadata, null);
        pushDirectory(ExifIFD0Directory.class);
    }

    @Override
    public void setTiffMarker(int marker) {}

    @Override
    public boolean tryEnterSubIfd(int tag) {
        if (tag == ExifIFD0Directory.TAG_EXIF_SUB_IFD_OFFSET && entered.add(tag)) {
            pushDirectory(ExifSubIFDDirectory.class);
            return true;
        }
        if (tag == ExifIFD0Directory.TAG_GPS_INFO_OFFSET && entered.add(tag)) {
            pushDirectory(GpsDirectory.class);
            return true;
        }
        return false;
    }

    @Override
    public boolean hasFollowerIfd() {
        return false;
    }

    @Override
    public @Nullable Long tryCustomProcessFormat(int tag, int format, long components) {
        return null;
    }

    /** True keeps the library from reading the tag itself. */
    @Override
    public boolean customProcessTag(
            int offset, Set<Integer> seen, int header, RandomAccessReader reader, int tag, int length) {
        return !WANTED.contains(tag) || length < 0 || length > Packets.LONGEST;
    }
}
