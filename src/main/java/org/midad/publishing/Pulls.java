package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.midad.articles.Move;
import org.midad.articles.Version;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;
import org.midad.images.Descriptions;
import org.midad.images.Image;
import org.midad.images.Images;
import org.midad.publishing.LivePictures.Standing;
import org.midad.publishing.Schedule.Deed;
import org.midad.publishing.Schedule.Due;
import org.midad.workflow.State;

/**
 * Plans when pictures leave a story because their rights end: one schedule for each such instant, its documents prepared
 * ahead as for any other, so that nothing is left to do at that instant but to copy rows.
 */
@ApplicationScoped
class Pulls {

    @Inject
    Schedules schedules;

    @Inject
    Images images;

    @Inject
    Descriptions descriptions;

    @Inject
    LivePictures pictures;

    @Inject
    LiveTables live;

    @Inject
    Typesetter typesetter;

    @Inject
    Claims claims;

    @Inject
    AuditLog log;

    @ConfigProperty(name = "midad.node")
    String node;

    @ConfigProperty(name = "midad.zone")
    ZoneId zone;

    /** For a version that readers see; what was planned for the article before is forgotten. */
    void planShown(Version version) {
        var article = version.article().id();
        boolean hadAny = cancel(waiting(article).toList());
        boolean hasSome = !version.images().isEmpty() && plan(version, pictures.shown(article), claims.now());
        if (hadAny || hasSome) {
            live.takedownAt(article);
        }
    }

    /** For a version that goes out later, after its documents were prepared under the schedule's id. */
    void planScheduled(Schedule publication) {
        var version = publication.version();
        if (version.images().isEmpty()) {
            return;
        }
        cancel(waiting(publication.articleId())
                .filter(pull -> pull.version().id().equals(version.id()))
                .toList());
        plan(version, pictures.prepared(publication.id()), publication.dueAt());
    }

    /** Another version takes the place of those these pulls were planned for. */
    void cancelFormer(Version next) {
        cancel(waiting(next.article().id())
                .filter(pull -> !pull.version().id().equals(next.id()))
                .toList());
    }

    /** Of those claimed in a round, after everything else in it has happened: the last one of each story that is still out. */
    List<UUID> due(List<Schedule> claimed, Instant now) {
        var latest = new HashMap<UUID, Schedule>();
        for (var pull : claimed) {
            if (pull.deed() == Deed.PULL_PICTURES && pull.waits()) {
                var state = pull.version().state();
                if (state == State.PUBLISHED) {
                    var earlier = latest.put(pull.version().id(), pull);
                    cancel(earlier == null ? List.of() : List.of(earlier));
                } else if (state != State.SCHEDULED) {
                    cancel(List.of(pull));
                }
            }
        }
        latest.values().forEach(pull -> fire(pull, now));
        return latest.values().stream().map(Schedule::id).toList();
    }

    private void fire(Schedule pull, Instant now) {
        var version = pull.version();
        pull.fired();
        log.add(AuditEntry.of(Actor.SCHEDULER, pull.deed().key(), "version", version.id(), now)
                .article(version.article().id())
                .moved(version.state().name(), version.state().name())
                .revision(version.revision().number(), version.revision().hash())
                .detail("schedule " + pull.id() + " on " + node));
    }

    private Stream<Schedule> waiting(UUID article) {
        return schedules.waiting(article).stream().filter(schedule -> schedule.deed() == Deed.PULL_PICTURES);
    }

    private boolean cancel(List<Schedule> pulls) {
        if (pulls.isEmpty()) {
            return false;
        }
        pulls.forEach(Schedule::cancel);
        schedules.flush();
        pictures.discard(pulls.stream().map(Schedule::id).toList());
        return true;
    }

    private boolean plan(Version version, List<Standing> standing, Instant from) {
        var used = standing.stream()
                .flatMap(document -> document.images().stream())
                .collect(Collectors.toSet());
        if (used.isEmpty()) {
            return false;
        }
        var found = images.ready(used);
        SortedMap<Instant, Map<String, Document>> due = new TreeMap<>();
        for (var one : standing) {
            if (!one.images().isEmpty()) {
                var document = typesetter.read(one.json());
                for (var image : one.images()) {
                    end(Optional.ofNullable(found.get(image)), document.site(), from)
                            .ifPresent(at -> due.computeIfAbsent(at, instant -> new HashMap<>())
                                    .put(document.site(), document));
                }
            }
        }
        due.forEach((at, documents) -> plan(version, at, documents.values()));
        return !due.isEmpty();
    }

    private void plan(Version version, Instant at, Collection<Document> documents) {
        var sites = documents.stream().map(Document::site).sorted().toList();
        var due = new Due(at, zone.getId(), at.atZone(zone).toLocalDateTime().toString());
        var pull = new Schedule(Deed.PULL_PICTURES, version, sites, due, Move.NOTHING, Actor.SCHEDULER, claims.now());
        schedules.persist(pull);
        schedules.flush();
        documents.forEach(document -> typesetter.prepareAgain(pull.id(), version, document, at));
    }

    /** When a site may not show the image any more: at once, at an instant, or never. */
    private Optional<Instant> end(Optional<Image> image, String site, Instant from) {
        if (image.isEmpty() || !image.get().mayBeShown()) {
            return Optional.of(from);
        }
        var rights = descriptions.rights(image.get());
        return rights.allow(site) && rights.cover(from) ? Optional.ofNullable(rights.until()) : Optional.of(from);
    }
}
