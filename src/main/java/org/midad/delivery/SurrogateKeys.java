package org.midad.delivery;

/** The keys by which a CDN is told to forget: on every answer that it may keep, and in the webhooks that tell it to. */
public final class SurrogateKeys {

    private SurrogateKeys() {}

    /** Everything of a site. */
    public static String site(String site) {
        return "site-" + site;
    }

    /** Everything in which more than one article can be seen. */
    public static String lists(String site) {
        return "lists-" + site;
    }

    public static String article(Object id) {
        return "article-" + id;
    }

    public static String image(Object id) {
        return "image-" + id;
    }

    /** The same for {@code Cache-Tag}. */
    static String asTags(String keys) {
        return keys.replace(' ', ',');
    }
}
