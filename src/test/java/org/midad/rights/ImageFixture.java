package org.midad.rights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.midad.images.darkroom.CreditLine;
import org.midad.platform.CanonicalJson;
import org.midad.platform.Ids;
import org.midad.rights.Fixture.Owners;
import org.midad.workflow.State;

/**
 * An image of the politics desk in one state and of given owners, written straight into the tables as if it were developed.
 * Its tag is {@code "0"} until something changes it.
 */
record ImageFixture(UUID id, State state, Owners owners) {

    /** All that has to be said of it. */
    static final Map<String, String> WORDS = Map.of("credit", "مداد", "alt", "جسر");

    private static final Set<State> SUBMITTED = EnumSet.complementOf(EnumSet.of(State.DRAFT, State.SPIKED));

    static ImageFixture make(Connection database, State state, Owners owners, Map<Cast, String> ids)
            throws SQLException {
        var id = Ids.next();
        var author = ids.get(owners.author());
        var content = CanonicalJson.text(new com.fasterxml.jackson.databind.json.JsonMapper().valueToTree(WORDS));
        var line = new CreditLine(null, WORDS.get("credit"), null, null, null).toString();
        database.setAutoCommit(false);
        try (var image = database.prepareStatement("insert into newsroom.image (id, phase, state, desk, locale, format,"
                        + " width, height, bytes, hash, colour, content, folded, contributors, authors, submitted_by,"
                        + " approved_by, approved_revision, created_at, created_by, changed_at) values (?, 'READY', ?,"
                        + " 'politics', 'ar', 'JPEG', 300, 200, 1, ?, '#808080', ?, '', array[?], array[?], ?, ?, ?,"
                        + " now(), ?, now())");
                var made = database.prepareStatement("insert into newsroom.development (image_id, focus, state, line,"
                        + " due_at, done_at) values (?, '0.50,0.50', 'DONE', ?, now(), now())")) {
            boolean isApproved = state == State.APPROVED;
            image.setObject(1, id);
            image.setString(2, state.name());
            image.setString(3, CanonicalJson.sha256Hex(id.toString().getBytes(UTF_8)));
            image.setString(4, content);
            image.setString(5, author);
            image.setString(6, author);
            image.setString(7, SUBMITTED.contains(state) ? ids.get(owners.submitter()) : null);
            image.setString(8, isApproved ? ids.get(owners.claimant()) : null);
            image.setObject(9, isApproved ? 1 : null, java.sql.Types.INTEGER);
            image.setString(10, author);
            image.executeUpdate();
            made.setObject(1, id);
            made.setString(2, CanonicalJson.sha256Hex(line.getBytes(UTF_8)));
            made.executeUpdate();
        }
        database.commit();
        return new ImageFixture(id, state, owners);
    }

    /** What changes when anything does: tag, state, revisions, log, notes. */
    String traces(Connection database) throws SQLException {
        try (var query = database.prepareStatement("select i.rev || ' ' || i.state || ' ' || i.revisions"
                + " || ' ' || (select count(*) from audit.entry e where e.object_id = i.id::text)"
                + " || ' ' || (select count(*) from newsroom.image_note n where n.image_id = i.id)"
                + " from newsroom.image i where i.id = ?")) {
            query.setObject(1, id);
            try (var row = query.executeQuery()) {
                row.next();
                var traces = row.getString(1);
                database.commit();
                return traces;
            }
        }
    }

    String path() {
        return "/api/v1/images/" + id;
    }
}
