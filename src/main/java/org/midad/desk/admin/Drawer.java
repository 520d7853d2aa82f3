package org.midad.desk.admin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.midad.sites.Desk;
import org.midad.sites.Kind;
import org.midad.sites.Person;
import org.midad.sites.Section;
import org.midad.sites.Site;
import org.midad.sites.Topic;

/**
 * One kind of what an admin keeps, as the desk shows it.
 *
 * @param part which word the pages are called by: {@code admin.<part>}
 * @param path where all of them are
 * @param making where a new one is made
 * @param fields what there is to set of one
 */
public record Drawer<S>(String part, Kind<S> kind, String path, String making, List<Field> fields) {

    private static final String HOME = "/desk/admin/";
    private static final Field NAME = new Field("name", Input.TEXT, true);
    private static final Field NAME_EN = new Field("nameEn", Input.LATIN, false);

    static final Drawer<Topic.Settings> TOPICS =
            of("topics", Kind.TOPIC, NAME, NAME_EN, new Field("medtop", Input.LATIN, false));

    static final Drawer<Desk.Settings> DESKS = of("desks", Kind.DESK, NAME, NAME_EN);

    static final Drawer<Site.Settings> SITES = of(
            "sites",
            Kind.SITE,
            NAME,
            new Field("locale", Input.LATIN, true),
            new Field("baseUrl", Input.LATIN, true),
            new Field("public", Input.YES, false),
            new Field("urlPattern", Input.LATIN, false),
            new Field("publisher", Input.TEXT, false),
            new Field("publisherLogo", Input.LATIN, false),
            new Field("fullFeeds", Input.YES, false),
            new Field("hub", Input.LATIN, false));

    static final Drawer<Person.Settings> PEOPLE = of(
            "people",
            Kind.PERSON,
            NAME,
            NAME_EN,
            new Field("role", Input.TEXT, false),
            new Field("bio", Input.LINES, false));

    private static final Map<String, Drawer<?>> ALL =
            Map.of("topics", TOPICS, "desks", DESKS, "sites", SITES, "people", PEOPLE);

    /** How something is typed. */
    public enum Input {
        TEXT,
        LATIN,
        LINES,
        NUMBER,
        YES
    }

    /** One thing to set, by its name in the API. */
    public record Field(String name, Input input, boolean required) {}

    static Optional<Drawer<?>> named(String part) {
        return Optional.ofNullable(ALL.get(part));
    }

    static Drawer<Section.Settings> sectionsOf(String site) {
        return new Drawer<>(
                "sections",
                Kind.sectionOf(site),
                SITES.path(site) + "/sections",
                HOME + "new/sections/" + site,
                List.of(NAME, new Field("place", Input.NUMBER, false)));
    }

    private static <S> Drawer<S> of(String part, Kind<S> kind, Field... fields) {
        return new Drawer<>(part, kind, HOME + part, HOME + "new/" + part, List.of(fields));
    }

    /** Where one of them is. */
    public String path(String key) {
        return path + "/" + key;
    }
}
