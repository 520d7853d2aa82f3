package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Move;
import org.midad.publishing.Feed.Entry;
import org.midad.publishing.LiveTables.Place;
import org.midad.workflow.Action;
import org.midad.workflow.ActionRefused;
import org.midad.workflow.Fault;
import org.midad.workflow.Rule;
import org.midad.workflow.Verdict.RulesBroken;

/** Makes prepared publications public, and takes articles down again: the one place where a story goes out. */
@ApplicationScoped
class Publisher {

    private static final int ADDRESSES_TRIED = 50;

    private final LiveTables live;
    private final LivePictures pictures;
    private final Typesetter typesetter;

    @Inject
    Publisher(LiveTables live, LivePictures pictures, Typesetter typesetter) {
        this.live = live;
        this.pictures = pictures;
        this.typesetter = typesetter;
    }

    /**
     * Shows all of them to readers, on exactly their sites.
     *
     * @return what followers have to be told, last in the transaction
     */
    List<Entry> show(Collection<Publication> publications) {
        var byId = publications.stream().collect(Collectors.toMap(Publication::id, Function.identity()));
        boolean hasPictures =
                publications.stream().anyMatch(p -> !p.version().images().isEmpty());
        if (hasPictures) {
            holdPictures(byId);
        }
        giveAddresses(byId);
        var before = live.places(articles(publications));
        var known = before.stream().map(Publisher::key).collect(Collectors.toSet());
        if (hasPictures) {
            pictures.show(byId.keySet());
        }
        live.show(byId.keySet());
        var removed = leftOver(publications, before);
        live.remove(removed);
        var entries = new ArrayList<Entry>();
        removed.forEach(place -> entries.add(entry("unpublish", place, null)));
        for (var place : live.places(articles(publications))) {
            var publication = of(place, publications);
            entries.add(entry(op(publication, known.contains(key(place))), place, publication.publicNote()));
        }
        return entries;
    }

    /** Pictures leave stories that stay, or names in them are others now. */
    List<Entry> pull(Collection<UUID> pulls) {
        return pictures.pull(pulls).stream()
                .map(place -> entry("update", place, null))
                .toList();
    }

    /** Quietly: 404 from now on. */
    List<Entry> takeDown(UUID article) {
        var places = live.places(List.of(article));
        live.remove(places);
        return places.stream().map(place -> entry("unpublish", place, null)).toList();
    }

    /** For good: 410 from now on, wherever it ever was, and everyone is told to purge it. */
    List<Entry> kill(UUID article, Instant at) {
        var shown = live.places(List.of(article)).stream().collect(Collectors.toMap(Publisher::key, place -> place));
        live.remove(shown.values());
        return live.kill(article, at).stream()
                .map(place -> entry("kill", shown.getOrDefault(key(place), place), null))
                .toList();
    }

    // One may have been withdrawn, or developed anew, since the documents with it were prepared.
    private void holdPictures(Map<UUID, Publication> publications) {
        var withdrawn = pictures.hold(publications.keySet());
        if (!withdrawn.isEmpty()) {
            var faults = withdrawn.stream()
                    .map(image -> new Fault(image.toString(), Rule.IMAGE_RIGHTS))
                    .toList();
            throw new ActionRefused(Action.PUBLISH, new RulesBroken(List.of(Rule.IMAGE_RIGHTS), faults));
        }
        pictures.outdated(publications.keySet()).stream().map(publications::get).forEach(typesetter::prepare);
    }

    // An address may have been given to another article since this one was prepared: then it is set once more. Of those
    // that want the same one at once, each round leaves one less.
    private void giveAddresses(Map<UUID, Publication> publications) {
        for (int i = 0; i < ADDRESSES_TRIED; i++) {
            var taken = live.takeAddresses(publications.keySet());
            if (taken.isEmpty()) {
                return;
            }
            taken.stream()
                    .map(LiveTables.Taken::publication)
                    .distinct()
                    .map(publications::get)
                    .forEach(typesetter::prepare);
        }
        throw new IllegalStateException("No free address found in " + ADDRESSES_TRIED + " attempts");
    }

    private static List<Place> leftOver(Collection<Publication> publications, List<Place> before) {
        return before.stream()
                .filter(place -> !of(place, publications).sites().contains(place.site()))
                .toList();
    }

    private static Publication of(Place place, Collection<Publication> publications) {
        return publications.stream()
                .filter(p -> p.version().article().id().equals(place.article()))
                .findFirst()
                .orElseThrow();
    }

    private static Set<UUID> articles(Collection<Publication> publications) {
        return publications.stream().map(p -> p.version().article().id()).collect(Collectors.toSet());
    }

    private static String op(Publication publication, boolean wasLive) {
        if (!wasLive) {
            return "publish";
        }
        return switch (publication.kind()) {
            case CORRECTION, RETRACTION -> "correct";
            case CLARIFICATION -> "clarify";
            case UPDATE -> "update";
            case null -> "update";
        };
    }

    private static Entry entry(String op, Place place, @Nullable String note) {
        return new Entry(place.site(), op, place.article(), place.slug(), place.revision(), place.hash(), note);
    }

    private static String key(Place place) {
        return place.site() + " " + place.article();
    }

    static Publication publication(
            UUID id, org.midad.articles.Version version, List<String> sites, Instant at, Move move) {
        return new Publication(id, version, sites, at, move.kind(), move.publicNote());
    }
}
