package org.midad.delivery;

import static org.midad.delivery.LiveTables.fill;
import static org.midad.delivery.LiveTables.rows;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.delivery.SiteQuery.Kind;
import org.midad.delivery.formats.SiteCard;
import org.midad.platform.CursorText;
import org.midad.platform.Refusal;

/** Reads the sections of a site, and the topics and people that its readers can find articles under: no others. */
final class Masthead {

    private static final String SECTIONS = """
            select key, name, null, null from live.section where site = ? and (place, key) > (?, ?)
            order by place, key limit ?""";

    // Walks the index from key to key, so that what is under them costs nothing.
    private static final String MENTIONED = """
            with recursive told as (
                (select m.key, 1 as number from live.mention m where m.site = ? and m.kind = ? and m.key > ?
                order by m.key limit 1)
                union all
                select (select m.key from live.mention m where m.site = ? and m.kind = ? and m.key > told.key
                    order by m.key limit 1), told.number + 1
                from told where told.key is not null and told.number < ?
            )
            """;
    private static final String IS_SHOWN = """
            exists (select 1 from live.mention m join live.document d on d.site = m.site and d.article_id = m.article_id
                where m.site = ? and m.kind = ? and m.key = %s and (d.not_before is null or d.not_before <= now()))""";
    private static final String TOPICS = MENTIONED + """
            select told.key, case when ? then coalesce(t.name_en, t.name) else t.name end, t.medtop, null
            from told left join live.topic t on t.key = told.key and %s where told.key is not null order by told.number""".formatted(IS_SHOWN.formatted("told.key"));
    private static final String PEOPLE = MENTIONED + """
            select told.key, case when ? then coalesce(p.name_en, p.name) else p.name end, p.role, p.bio
            from told left join live.person p on p.key = told.key and %s where told.key is not null order by told.number""".formatted(IS_SHOWN.formatted("told.key"));
    private static final String PERSON = """
            select p.key, case when ? then coalesce(p.name_en, p.name) else p.name end, p.role, p.bio
            from live.person p where p.key = ? and %s""".formatted(IS_SHOWN.formatted("p.key"));
    private static final String TOPIC = """
            select t.key, case when ? then coalesce(t.name_en, t.name) else t.name end, t.medtop, null
            from live.topic t where t.key = ? and %s""".formatted(IS_SHOWN.formatted("t.key"));
    private static final String SECTION = "select key, name, null, null from live.section where site = ? and key = ?";

    private Masthead() {}

    record Section(String key, String name) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Topic(String key, String name, @Nullable String medtop) {}

    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Person(
            String slug,
            String name,
            @Nullable String role,
            @Nullable String bio) {}

    /** A row of any of the queries above; without a name it is not shown. */
    private record Line(
            String key,
            @Nullable String name,
            @Nullable String third,
            @Nullable String fourth) {

        static Line of(ResultSet row) throws SQLException {
            return new Line(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        }

        Record as(Kind kind, String called) {
            return switch (kind) {
                case SECTION -> new Section(key, called);
                case TOPIC -> new Topic(key, called, third);
                case PERSON -> new Person(key, called, third, fourth);
            };
        }
    }

    static byte[] list(Connection connection, SiteCard site, SiteQuery.Named query) throws SQLException {
        var lines =
                query.kind() == Kind.SECTION ? sections(connection, site, query) : mentioned(connection, site, query);
        boolean more = lines.size() > query.limit();
        var shown = more ? lines.subList(0, query.limit()) : lines;
        var text = new PageText();
        for (var line : shown) {
            if (line.name() != null) {
                text.add(line.as(query.kind(), line.name()));
            }
        }
        return text.end(more ? CursorText.of(shown.getLast().key()) : null);
    }

    static byte[] person(Connection connection, SiteCard site, String key) throws SQLException {
        var line = one(connection, PERSON, isEnglish(site), key, site.key(), "person");
        if (line == null || line.name() == null) {
            throw Refusal.notFound();
        }
        return PageText.json(line.as(Kind.PERSON, line.name()));
    }

    /** What readers know it by; 404 where the site has nothing under it that they may know of. */
    static String name(Connection connection, SiteCard site, Kind kind, String key) throws SQLException {
        var line =
                switch (kind) {
                    case SECTION -> one(connection, SECTION, site.key(), key);
                    case TOPIC -> one(connection, TOPIC, isEnglish(site), key, site.key(), "topic");
                    case PERSON -> one(connection, PERSON, isEnglish(site), key, site.key(), "person");
                };
        if (line == null || line.name() == null) {
            throw Refusal.notFound();
        }
        return line.name();
    }

    private static List<Line> sections(Connection connection, SiteCard site, SiteQuery.Named query)
            throws SQLException {
        var after = query.after() == null ? "" : query.after();
        return lines(connection, SECTIONS, site.key(), place(connection, site, after), after, query.limit() + 1);
    }

    /** Where in the order a section stands, before all others where there is none of that key. */
    private static int place(Connection connection, SiteCard site, String key) throws SQLException {
        try (var statement = connection.prepareStatement("select place from live.section where site = ? and key = ?")) {
            fill(statement, site.key(), key);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getInt(1) : Integer.MIN_VALUE;
            }
        }
    }

    private static List<Line> mentioned(Connection connection, SiteCard site, SiteQuery.Named query)
            throws SQLException {
        var kind = query.kind() == Kind.TOPIC ? "topic" : "person";
        var after = query.after() == null ? "" : query.after();
        var sql = query.kind() == Kind.TOPIC ? TOPICS : PEOPLE;
        var key = site.key();
        return lines(connection, sql, key, kind, after, key, kind, query.limit() + 1, isEnglish(site), key, kind);
    }

    private static @Nullable Line one(Connection connection, String sql, Object... values) throws SQLException {
        return lines(connection, sql, values).stream().findFirst().orElse(null);
    }

    private static List<Line> lines(Connection connection, String sql, Object... values) throws SQLException {
        return rows(connection, sql, Line::of, values);
    }

    private static boolean isEnglish(SiteCard site) {
        return !java.util.Locale.forLanguageTag(site.locale()).getLanguage().equals("ar");
    }
}
