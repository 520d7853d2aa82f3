package org.midad.delivery;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All sites as this node knows them. Whoever sees a feed further than the node knows, be it the watch or a request that
 * has just read the database, brings the node up to there first: so no answer is older than one given before it.
 */
@Singleton
class Feeds {

    /** From so many changes on, forgetting a whole site is cheaper than reading what changed. */
    private static final int MANY = 5_000;

    private final Memory memory;
    private final MediaMemory media;
    private volatile Map<String, Feed> bySite = Map.of();
    private volatile @Nullable String epoch;
    private volatile boolean known;

    Feeds(Memory memory, MediaMemory media) {
        this.memory = memory;
        this.media = media;
    }

    @Nullable
    Feed of(String site) {
        return bySite.get(site);
    }

    /** Whether the database has been seen at all since the start. */
    boolean areKnown() {
        return known;
    }

    Iterable<Feed> all() {
        return bySite.values();
    }

    /** What the database says of a site: one row of {@link LiveTables#sites}. */
    record Seen(String site, boolean open, long position) {}

    /** Brings every site up to what was seen in the database. */
    void see(String presentEpoch, List<Seen> sites, Connection connection) throws SQLException {
        if (!presentEpoch.equals(epoch)) {
            reset(sites);
            epoch = presentEpoch;
            known = true;
            return;
        }
        for (var seen : sites) {
            var feed = bySite.get(seen.site());
            if (feed == null || feed.isOpen() != seen.open()) {
                replace(feed, seen);
            } else {
                advance(feed, seen.position(), connection);
            }
        }
        retain(sites.stream().map(Seen::site).toList());
    }

    void advance(Feed feed, long seen, Connection connection) throws SQLException {
        feed.advanceTo(seen, known -> {
            var changed = LiveTables.changedArticles(connection, feed.site(), known, seen, MANY);
            if (changed.size() == MANY) {
                memory.forgetSite(feed.site());
            } else {
                forget(feed.site(), changed);
            }
            media.askAnew();
        });
    }

    private void forget(String site, Set<UUID> articles) {
        articles.forEach(article -> memory.forgetArticle(site, article));
    }

    /** Starts anew: after a restore, or when changes may have passed unseen. */
    private void reset(List<Seen> sites) {
        var before = bySite;
        var fresh = new HashMap<String, Feed>();
        sites.forEach(seen -> fresh.put(seen.site(), new Feed(seen.site(), seen.open(), seen.position())));
        bySite = Map.copyOf(fresh);
        memory.forgetAll();
        media.askAnew();
        before.values().forEach(Feed::wakeAll);
    }

    /** Makes the next look at the database a first look: changes may have passed unseen. */
    void distrust() {
        epoch = null;
    }

    /** The node is cut off from its database and knows nothing any more; it answers again when it has looked. */
    void forgetAll() {
        if (known) {
            known = false;
            distrust();
            reset(List.of());
        }
    }

    private void replace(@Nullable Feed old, Seen seen) {
        var sites = new HashMap<>(bySite);
        sites.put(seen.site(), new Feed(seen.site(), seen.open(), seen.position()));
        bySite = Map.copyOf(sites);
        memory.forgetSite(seen.site());
        if (old != null) {
            old.wakeAll();
        }
    }

    private void retain(List<String> present) {
        var gone = new HashSet<>(bySite.keySet());
        gone.removeAll(Set.copyOf(present));
        if (!gone.isEmpty()) {
            var sites = new HashMap<>(bySite);
            sites.keySet().removeAll(gone);
            bySite = Map.copyOf(sites);
            gone.forEach(memory::forgetSite);
        }
    }
}
