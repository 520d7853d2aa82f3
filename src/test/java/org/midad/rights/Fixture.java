package org.midad.rights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.Piece;
import org.midad.platform.CanonicalJson;
import org.midad.platform.Ids;
import org.midad.workflow.State;

/**
 * An article of the politics desk in one state and of given owners, written straight into the tables: a matrix needs
 * hundreds of them, in states that take a dozen calls to reach. Its tag is {@code "0"} until something changes it.
 */
record Fixture(UUID id, State state, Owners owners) {

    static final String UNTOUCHED = "\"0\"";

    private static final Set<State> BEFORE_REVIEW = EnumSet.of(State.DRAFT, State.SUBMITTED, State.RETURNED);
    private static final Set<State> SEALED = EnumSet.complementOf(
            EnumSet.of(State.DRAFT, State.SUBMITTED, State.RETURNED, State.IN_REVIEW, State.SPIKED));

    /** Who wrote it, who submitted it, who claimed it. */
    record Owners(Cast author, Cast submitter, Cast claimant) {}

    /** What lies on it besides. */
    enum Burden {
        NOTHING,
        HOLD,
        EMBARGO
    }

    static Fixture make(Connection database, State state, Owners owners, Burden burden, Map<Cast, String> ids)
            throws SQLException {
        var id = Ids.next();
        var version = Ids.next();
        var revision = Ids.next();
        var json = content(burden, id);
        var hash = CanonicalJson.sha256Hex(json.getBytes(UTF_8));
        var author = ids.get(owners.author());
        database.setAutoCommit(false);
        run(
                database,
                "insert into newsroom.article (id, desk, locale, created_at, created_by, legal_hold, versions, revisions)"
                        + " values (?, 'politics', 'ar', now(), ?, ?, 1, 1)",
                id,
                author,
                burden == Burden.HOLD ? "دعوى" : null);
        run(
                database,
                "insert into newsroom.version (id, article_id, number, state, opened_at, changed_at, contributors,"
                        + " authors, submitted_by, claimed_by, approved_by, sealed_hash, revision_id, folded)"
                        + " values (?, ?, 1, ?, now(), now(), array[?], array[?], ?, ?, ?, ?, ?, '')",
                version,
                id,
                state.name(),
                author,
                author,
                ids.get(owners.submitter()),
                BEFORE_REVIEW.contains(state) ? null : ids.get(owners.claimant()),
                SEALED.contains(state) ? ids.get(owners.claimant()) : null,
                SEALED.contains(state) ? hash : null,
                revision);
        run(
                database,
                "insert into newsroom.revision (id, article_id, version_id, number, content, hash, author, author_name,"
                        + " created_at, saved_at, kept) values (?, ?, ?, 1, ?, ?, ?, 'x', now(), now(), true)",
                revision,
                id,
                version,
                json,
                hash,
                author);
        database.commit();
        return new Fixture(id, state, owners);
    }

    /** What changes when anything does: tag, states, log, notes, set-aside words. */
    String traces(Connection database) throws SQLException {
        try (var query = database.prepareStatement("select a.rev || ' ' || coalesce(a.legal_hold, '') || ' '"
                + " || (select string_agg(v.state, ',' order by v.number) from newsroom.version v where v.article_id = a.id)"
                + " || ' ' || (select count(*) from audit.entry e where e.article_id = a.id)"
                + " || ' ' || (select count(*) from newsroom.note n where n.article_id = a.id)"
                + " || ' ' || (select count(*) from newsroom.set_aside s where s.article_id = a.id)"
                + " from newsroom.article a where a.id = ?")) {
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
        return "/api/v1/articles/" + id;
    }

    private static String content(Burden burden, UUID id) {
        var content = Piece.content("خبر " + id);
        if (burden == Burden.EMBARGO) {
            content.putObject("embargo").put("indefinite", true);
        }
        return CanonicalJson.text(content);
    }

    private static void run(Connection database, String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
