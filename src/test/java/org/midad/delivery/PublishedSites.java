package org.midad.delivery;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.midad.Newsroom;
import org.midad.local.Answer;
import org.midad.local.Caller;
import org.midad.local.Node;

/** What the tests of delivery share: a node that shows the outside its delivery face only, and sites of one's own. */
final class PublishedSites {

    /** What caches are told of a public answer that nothing is planned for. */
    static final String KEPT = "public, max-age=15, stale-while-revalidate=15, stale-if-error=60";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final Node NODE = NEWSROOM.startNode(Map.of(
            "MIDAD_FACE", "delivery", "MIDAD_DB_NEWSROOM_PASSWORD", "wrong", "MIDAD_DB_OWNER_PASSWORD", "wrong"));

    private PublishedSites() {}

    static Newsroom newsroom() {
        return NEWSROOM;
    }

    static Node node() {
        return NODE;
    }

    static Caller reader() {
        return NEWSROOM.anonymous().on(NODE);
    }

    static Press press() throws SQLException {
        return new Press(NEWSROOM.database("midad_newsroom"));
    }

    /** A new site that needs no token; known to the node when this returns. */
    static String openSite(Press press) throws SQLException {
        var site = "s" + COUNT.incrementAndGet();
        press.site(site, true);
        until(() -> get(site, "/articles").status() == 200);
        return site;
    }

    static Answer get(String site, String path) {
        return reader().get(Target.PREFIX + site + path);
    }

    static String path(Press.Story story) {
        return Target.PREFIX + story.site() + "/articles/" + PathText.encoded(story.slug());
    }

    /** Waits up to five seconds. */
    static void until(java.util.function.BooleanSupplier happened) {
        long end = System.nanoTime() + 5_000_000_000L;
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("This did not happen within five seconds");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
        }
    }
}
