package org.midad.delivery;

import static org.midad.delivery.LiveTables.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.midad.delivery.formats.SiteCard;
import org.midad.delivery.formats.Sitemaps;
import org.midad.delivery.formats.Story;
import org.midad.platform.Refusal;

/** Reads what search engines are told: entries are kept ready, so that a sitemap is one walk along an index. */
final class SitemapPages {

    // From one number to the next, whatever is in between.
    private static final String NUMBERS = """
            with recursive numbered as (
                (select sitemap_page as number from live.document where site = ? order by sitemap_page limit 1)
                union all
                select (select d.sitemap_page from live.document d where d.site = ? and d.sitemap_page > numbered.number
                    order by d.sitemap_page limit 1)
                from numbered where numbered.number is not null
            )
            select number from numbered where number is not null order by number limit 50000""";
    private static final String ENTRIES = """
            select sitemap from live.document where site = ? and sitemap_page = ?
            and (not_before is null or not_before <= now()) order by article_id limit 49999""";
    private static final String NEWS = """
            select summary from live.document where site = ? and first_published_at > now() - interval '2 days'
            and (not_before is null or not_before <= now())
            order by first_published_at desc, article_id desc limit 1000""";

    private SitemapPages() {}

    /** The first is always there: it has the home page. */
    static byte[] index(Connection connection, SiteCard site) throws SQLException {
        var numbers = new ArrayList<Integer>();
        numbers.add(1);
        rows(connection, NUMBERS, row -> row.getInt(1), site.key(), site.key()).stream()
                .filter(number -> number > 0)
                .forEach(number -> numbers.add(number + 1));
        return Sitemaps.index(site, numbers);
    }

    static byte[] page(Connection connection, SiteCard site, int number) throws SQLException {
        var entries = bytes(connection, ENTRIES, site.key(), number - 1);
        if (entries.isEmpty() && number > 1) {
            throw Refusal.notFound();
        }
        return Sitemaps.page(site, number, entries);
    }

    static byte[] news(Connection connection, SiteCard site) throws SQLException {
        var stories =
                bytes(connection, NEWS, site.key()).stream().map(Story::of).toList();
        return Sitemaps.news(site, stories);
    }

    private static List<byte[]> bytes(Connection connection, String sql, Object... values) throws SQLException {
        return rows(connection, sql, row -> row.getBytes(1), values);
    }
}
