package org.midad.sites;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Finding;

/** Answers whether what an article names (sites, section, topics, people, desk) exists, and under what names. */
@ApplicationScoped
public class Catalogue {

    /** Something with a key and the name that readers see. */
    public record Named(String key, String name) {}

    /** A topic, with its code among the IPTC's Media Topics where it has one. */
    public record Subject(String key, String name, @Nullable String medtop) {}

    private final Session session;

    @Inject
    Catalogue(Session session) {
        this.session = session;
    }

    public boolean hasDesk(String desk) {
        return !known("newsroom.desk", Set.of(desk)).isEmpty();
    }

    public Optional<Site> site(String key) {
        return Optional.ofNullable(session.find(Site.class, key));
    }

    /** A site's name; its key where there is no such site any more. */
    public String siteName(String key) {
        return site(key).map(found -> found.settings().name()).orElse(key);
    }

    /** One to show an article as that has not been given any; in its language where there is one. */
    public Optional<Site> anySite(String locale) {
        return session.createQuery("from Site order by case when locale = ?1 then 0 else 1 end, key", Site.class)
                .setParameter(1, locale)
                .setMaxResults(1)
                .uniqueResultOptional();
    }

    public Optional<Named> section(String site, String key) {
        return named("select key, name from newsroom.section where site = ?1 and key = ?2", site, key);
    }

    /**
     * A topic's name in the language of the article, its Arabic one where there is no other; one that has become part of
     * another is that.
     */
    public Optional<Subject> topic(String key, boolean english) {
        return session
                .createNativeQuery(
                        "select key, " + nameIn(english) + ", medtop from newsroom.topic where key ="
                                + " (select coalesce(merged_into, key) from newsroom.topic where key = ?1)",
                        Object[].class)
                .setParameter(1, key)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> new Subject((String) row[0], (String) row[1], (String) row[2]));
    }

    public Optional<Named> person(String key, boolean english) {
        return named("select key, " + nameIn(english) + " from newsroom.person where key = ?1", key);
    }

    /** All sites, those of this language first. */
    public List<Named> sites(String locale) {
        return all("select key, name from newsroom.site order by case when locale = ?1 then 0 else 1 end, key", locale);
    }

    /** The languages that sites are in. */
    public List<String> locales() {
        return session.createNativeQuery("select distinct locale from newsroom.site order by locale", String.class)
                .getResultList();
    }

    /** All sections of any site, each key once, in the order sites show them; by their name on a site of this language first. */
    public List<Named> sections(String locale) {
        return all(
                "select s.key, (array_agg(s.name order by case when t.locale = ?1 then 0 else 1 end, t.key))[1]"
                        + " from newsroom.section s join newsroom.site t on t.key = s.site"
                        + " group by s.key order by min(s.place), s.key",
                locale);
    }

    public List<Named> topics(boolean english) {
        return all("select key, " + nameIn(english) + " from newsroom.topic where merged_into is null order by 2");
    }

    public List<Named> people(boolean english) {
        return all("select key, " + nameIn(english) + " from newsroom.person order by 2");
    }

    public List<Named> desks(boolean english) {
        return all("select key, " + nameIn(english) + " from newsroom.desk order by key");
    }

    /** A desk's name; its key where there is no such desk any more. */
    public String desk(String key, boolean english) {
        return named("select key, " + nameIn(english) + " from newsroom.desk where key = ?1", key)
                .map(Named::name)
                .orElse(key);
    }

    /** Everything a text names that is not in the catalogue, with where it names it. */
    public List<Finding> unknown(
            List<String> sites, @Nullable String section, List<String> topics, List<String> people) {
        var findings = new ArrayList<Finding>();
        var knownSites = known("newsroom.site", sites);
        report(findings, "/sites/", sites, knownSites, "site.unknown");
        report(findings, "/topics/", topics, known("newsroom.topic", topics), "topic.unknown");
        report(findings, "/bylines/", people, known("newsroom.person", people), "person.unknown");
        if (section != null) {
            sites.stream()
                    .filter(knownSites::contains)
                    .filter(site ->
                            !Shelf.isKey(section) || section(site, section).isEmpty())
                    .forEach(site -> findings.add(Finding.at("/section", "section.not-of-site", site, section)));
            if (sites.isEmpty() && sectionIsNowhere(section)) {
                findings.add(Finding.at("/section", "section.nowhere", section));
            }
        }
        return findings;
    }

    private boolean sectionIsNowhere(String section) {
        return !Shelf.isKey(section)
                || session.createNativeQuery("select key from newsroom.section where key = ?1 limit 1", String.class)
                        .setParameter(1, section)
                        .getResultList()
                        .isEmpty();
    }

    private static void report(
            List<Finding> findings, String where, List<String> asked, Set<String> known, String key) {
        for (int i = 0; i < asked.size(); i++) {
            if (!asked.get(i).isEmpty() && !known.contains(asked.get(i))) {
                findings.add(Finding.at(where + i, key, asked.get(i)));
            }
        }
    }

    @SuppressWarnings("unchecked")
    private Set<String> known(String table, Collection<String> asked) {
        var keys = asked.stream().filter(Shelf::isKey).toList();
        if (keys.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                session.createNativeQuery("select key from " + table + " where key in (:keys)", String.class)
                        .setParameter("keys", keys)
                        .getResultList());
    }

    private Optional<Named> named(String sql, String... parameters) {
        return all(sql, parameters).stream().findFirst();
    }

    private List<Named> all(String sql, String... parameters) {
        var query = session.createNativeQuery(sql, Object[].class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList().stream()
                .map(Object[].class::cast)
                .map(row -> new Named((String) row[0], (String) row[1]))
                .toList();
    }

    private static String nameIn(boolean english) {
        return english ? "coalesce(name_en, name)" : "name";
    }
}
