package org.midad.sites;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One kind of what an admin keeps: how one of it is found, listed and made.
 *
 * @param name as the log says it
 * @param settings what an admin sets of one
 * @param id what it is found by, of its key
 * @param list those after the key {@code ?1}, in the order of their keys
 * @param within further parameters of the list
 */
public record Kind<S>(
        String name,
        Class<? extends Kept<S>> type,
        Class<S> settings,
        Function<String, Object> id,
        BiFunction<String, S, Kept<S>> make,
        String list,
        List<Object> within) {

    public static final Kind<Site.Settings> SITE =
            of("site", Site.class, Site.Settings.class, Site::new, "from Site where key > ?1 order by key");

    public static final Kind<Desk.Settings> DESK =
            of("desk", Desk.class, Desk.Settings.class, Desk::new, "from Desk where key > ?1 order by key");

    public static final Kind<Person.Settings> PERSON =
            of("person", Person.class, Person.Settings.class, Person::new, "from Person where key > ?1 order by key");

    /** One that has become part of another is no more to be found among them. */
    public static final Kind<Topic.Settings> TOPIC = of(
            "topic",
            Topic.class,
            Topic.Settings.class,
            Topic::new,
            "from Topic where key > ?1 and mergedInto is null order by key");

    public static Kind<Section.Settings> sectionOf(String site) {
        return new Kind<>(
                "section",
                Section.class,
                Section.Settings.class,
                key -> new Section.Id(site, key),
                (key, settings) -> new Section(new Section.Id(site, key), settings),
                "from Section where id.key > ?1 and id.site = ?2 order by id.key",
                List.of(site));
    }

    /** What the log calls one of them; a section's key says nothing without its site. */
    String logged(String key) {
        return within.isEmpty() ? key : within.getFirst() + "/" + key;
    }

    private static <S, E extends Kept<S>> Kind<S> of(
            String name, Class<E> type, Class<S> settings, BiFunction<String, S, Kept<S>> make, String list) {
        return new Kind<>(name, type, settings, key -> key, make, list, List.of());
    }
}
