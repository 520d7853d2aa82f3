package org.midad.images;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.midad.images.darkroom.FocalPoint;
import org.midad.images.darkroom.Format;
import org.midad.images.darkroom.Print;

/** The renditions that have been made; their bytes are in the store. */
@ApplicationScoped
public class Prints {

    static final String ALL = "renditions/";

    /** Of the SHA-256, for addresses: enough that no two of an image are alike. */
    private static final int HASH = 20;

    private final Session session;

    @Inject
    Prints(Session session) {
        this.session = session;
    }

    /**
     * One made rendition.
     *
     * @param name as in addresses, {@code w640} or {@code 16x9}
     * @param hash the part of its hash that is in its address
     */
    public record Made(UUID image, String name, Format format, int width, int height, long bytes, String hash) {

        /** Its name in the store. */
        public String key() {
            return key(image, file());
        }

        static String key(UUID image, String file) {
            return ALL + image + "/" + file;
        }

        /** The last part of its address, {@code w640-1f3a….webp}. */
        public String file() {
            return name + "-" + hash + "." + format.extension();
        }

        static Made of(UUID image, Print print, long bytes) {
            return new Made(
                    image,
                    print.rendition().key(),
                    print.format(),
                    print.width(),
                    print.height(),
                    bytes,
                    print.hash().substring(0, HASH));
        }
    }

    /** The name in the store of the rendition that has this address, wherever it is served. */
    public static String keyAt(String address) {
        var parts = address.split("/", -1);
        return ALL + parts[parts.length - 2] + "/" + parts[parts.length - 1];
    }

    /** What two hundredths of a picture's width apart is the same point. */
    public static String key(FocalPoint focus) {
        return String.format(Locale.ROOT, "%.2f,%.2f", focus.x(), focus.y());
    }

    static FocalPoint focus(String key) {
        var parts = key.split(",", -1);
        return new FocalPoint(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    }

    /** Those around a focal point, widths first, narrow ones first. */
    public List<Made> of(UUID image, FocalPoint focus) {
        return session
                .createNativeQuery(
                        "select name, format, width, height, bytes, hash from newsroom.rendition"
                                + " where image_id = ?1 and focus = ?2"
                                + " order by name not like 'w%', width, name, format desc",
                        Object[].class)
                .setParameter(1, image)
                .setParameter(2, key(focus))
                .getResultList()
                .stream()
                .map(row -> new Made(
                        image,
                        (String) row[0],
                        Format.valueOf((String) row[1]),
                        (Integer) row[2],
                        (Integer) row[3],
                        ((Number) row[4]).longValue(),
                        (String) row[5]))
                .toList();
    }

    /** The widest whole prints of several pictures that are no wider than this; each around every point it was made for. */
    Map<String, Made> within(int width, Collection<UUID> images) {
        var made = new HashMap<String, Made>();
        if (!images.isEmpty()) {
            session.createNativeQuery(
                            "select image_id, focus, name, width, height, bytes, hash from newsroom.rendition"
                                    + " where image_id in (?1) and name like 'w%' and width <= ?2 and format = ?3"
                                    + " order by width",
                            Object[].class)
                    .setParameter(1, images)
                    .setParameter(2, width)
                    .setParameter(3, Format.WEBP.name())
                    .getResultList()
                    .forEach(row -> made.put(row[0] + "@" + row[1], whole(row)));
        }
        return made;
    }

    private static Made whole(Object[] row) {
        return new Made(
                (UUID) row[0],
                (String) row[2],
                Format.WEBP,
                (Integer) row[3],
                (Integer) row[4],
                ((Number) row[5]).longValue(),
                (String) row[6]);
    }

    void replace(UUID image, String focus, List<Made> made) {
        session.createNativeQuery("delete from newsroom.rendition where image_id = ?1 and focus = ?2")
                .setParameter(1, image)
                .setParameter(2, focus)
                .executeUpdate();
        for (var one : made) {
            session.createNativeQuery("insert into newsroom.rendition (image_id, focus, name, format, width, height,"
                            + " bytes, hash) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                    .setParameter(1, image)
                    .setParameter(2, focus)
                    .setParameter(3, one.name())
                    .setParameter(4, one.format().name())
                    .setParameter(5, one.width())
                    .setParameter(6, one.height())
                    .setParameter(7, one.bytes())
                    .setParameter(8, one.hash())
                    .executeUpdate();
        }
    }
}
