package org.midad.delivery;

import static org.midad.delivery.LiveTables.fill;
import static org.midad.delivery.LiveTables.instantOrNull;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Refusal;
import org.midad.store.ObjectStore;
import org.midad.store.StoreUnavailable;

/** Reads what readers may see of pictures, and the pictures themselves. */
@ApplicationScoped
class Pictures {

    private static final Logger LOG = Logger.getLogger(Pictures.class);

    private static final String PICTURE = """
            select i.rights_from, i.rights_until, i.gone_at is not null,
                exists (select 1 from live.document d where d.images @> array[?::uuid]
                    and (d.not_before is null or d.not_before <= clock_timestamp())),
                r.name, r.format, r.hash, r.bytes
            from live.image i join live.rendition r on r.image_id = i.image_id
            where i.image_id = ?""";

    private final LiveDatabase database;
    private final ObjectStore store;

    Pictures(LiveDatabase database, ObjectStore store) {
        this.database = database;
        this.store = store;
    }

    Picture read(UUID image) throws SQLException {
        try (var connection = database.connection();
                var statement = connection.prepareStatement(PICTURE)) {
            fill(statement, image, image);
            try (var row = statement.executeQuery()) {
                return row.next() ? picture(row) : Picture.NONE;
            }
        }
    }

    private static Picture picture(ResultSet row) throws SQLException {
        var from = instantOrNull(row, 1);
        var until = instantOrNull(row, 2);
        boolean gone = row.getBoolean(3);
        boolean used = row.getBoolean(4);
        var files = new HashMap<String, Long>();
        do {
            var kind = MediaAddress.Kind.ofFormat(row.getString(6));
            if (kind != null) {
                files.put(row.getString(5) + "-" + row.getString(7) + "." + kind.extension(), row.getLong(8));
            }
        } while (row.next());
        return new Picture(from, until, gone, used, Map.copyOf(files));
    }

    /** The bytes that the address promises, and no others: caches keep them for a year. */
    byte[] bytes(MediaAddress address, int length) {
        var bytes = stored(address.key());
        if (bytes == null || bytes.length != length || !sha256(bytes).startsWith(address.hash())) {
            LOG.errorf("%s is %s in the object store", address.key(), bytes == null ? "missing" : "another file");
            throw new Refusal(503, "store-unavailable");
        }
        return bytes;
    }

    private byte @Nullable [] stored(String key) {
        try {
            return store.read(key).orElse(null);
        } catch (StoreUnavailable e) {
            LOG.warnf("%s cannot be read from the object store: %s", key, e.getCause());
            throw e;
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
