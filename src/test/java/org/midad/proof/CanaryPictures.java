package org.midad.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.images.darkroom.CreditLine;
import org.midad.platform.CanonicalJson;
import org.midad.platform.Ids;

/** Images that no live story uses, in every state, with marked words in every field, as if they were developed. */
final class CanaryPictures {

    private static final List<String> STATES =
            List.of("APPROVED", "DRAFT", "SUBMITTED", "RETURNED", "WITHDRAWN", "SPIKED");
    private static final int OF_EACH = 5;

    private final List<String> ids = new ArrayList<>();

    /** An approved one, which drafts may use. */
    String approved() {
        return ids.getFirst();
    }

    List<String> ids() {
        return ids;
    }

    /** The last parts of the addresses under which readers would find them, were they out. */
    List<String> files() {
        return ids.stream().limit(2).map(id -> "w640-" + hash(id) + ".webp").toList();
    }

    void hang(Connection database) throws SQLException {
        for (var state : STATES) {
            for (int i = 0; i < OF_EACH; i++) {
                hang(database, state, 5_000 + ids.size());
            }
        }
    }

    private void hang(Connection database, String state, int number) throws SQLException {
        var id = Ids.next();
        var text = Canaries.text(number);
        ids.add(id.toString());
        var words =
                "{\"alt\":\"%1$s\",\"caption\":\"%1$s\",\"copyright\":\"%1$s\",\"creator\":\"%1$s\",\"credit\":\"%1$s\"}"
                        .formatted(text);
        var line = new CreditLine(text, text, text, null, null).toString();
        run(
                database,
                "insert into newsroom.image (id, phase, state, desk, locale, filename, format, width, height, bytes, hash,"
                        + " colour, embedded, content, folded, contributors, authors, approved_revision, created_at,"
                        + " created_by, changed_at) values (?, 'READY', ?, 'politics', 'ar', ?, 'JPEG', 1200, 800, 1, ?,"
                        + " '#808080', ?, ?, lower(?), '{x}', '{x}', ?, now(), 'x', now())",
                id,
                state,
                text + ".jpg",
                CanonicalJson.sha256Hex(id.toString().getBytes(UTF_8)),
                "{\"caption\":\"" + text + "\",\"headline\":\"" + text + "\",\"keywords\":[\"" + text + "\"]}",
                words,
                text,
                state.equals("APPROVED") ? 1 : null);
        run(
                database,
                "insert into newsroom.image_revision (image_id, number, content, author, author_name, at)"
                        + " values (?, 1, ?, 'x', ?, now())",
                id,
                words,
                text);
        run(
                database,
                "insert into newsroom.image_note (id, image_id, author, author_name, text, created_at)"
                        + " values (?, ?, 'x', ?, ?, now())",
                Ids.next(),
                id,
                text,
                text);
        run(
                database,
                "insert into newsroom.development (image_id, focus, state, line, due_at, done_at)"
                        + " values (?, '0.50,0.50', 'DONE', ?, now(), now())",
                id,
                CanonicalJson.sha256Hex(line.getBytes(UTF_8)));
        run(
                database,
                "insert into newsroom.rendition (image_id, focus, name, format, width, height, bytes, hash)"
                        + " values (?, '0.50,0.50', 'w640', 'WEBP', 640, 427, 1, ?)",
                id,
                hash(id.toString()));
    }

    private static String hash(String id) {
        return UUID.fromString(id).toString().replace("-", "").substring(12);
    }

    private static void run(Connection database, String sql, @Nullable Object... values) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i], values[i] == null ? java.sql.Types.INTEGER : type(values[i]));
            }
            statement.executeUpdate();
        }
    }

    private static int type(Object value) {
        return switch (value) {
            case Integer _ -> java.sql.Types.INTEGER;
            case UUID _ -> java.sql.Types.OTHER;
            default -> java.sql.Types.VARCHAR;
        };
    }
}
