package org.midad.articles;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.identity.Role;
import org.midad.images.ImageMoved;
import org.midad.platform.Page;
import org.midad.platform.Refusal;
import org.midad.workflow.Action;
import org.midad.workflow.State;

/** Where images are used: in which versions that are under way or with the readers. */
@ApplicationScoped
public class ImageUses {

    private static final String USING = " from newsroom.version v join newsroom.article a on a.id = v.article_id"
            + " where v.images @> array[cast(?1 as uuid)]"
            + " and v.state not in ('SUPERSEDED', 'UNPUBLISHED', 'KILLED', 'SPIKED')";
    private static final String OWN = "(?2 = true or a.desk in (?3))";

    @Inject
    Session session;

    @Inject
    Versions versions;

    @Inject
    ContentReader contents;

    /**
     * One version that uses an image.
     *
     * @param use {@code lead} for the picture on top, {@code body} for one between the paragraphs
     * @param live the sites whose readers see the image in it now
     */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ImageUse")
    public record Entry(
            UUID article, @Nullable String headline, int version, State state, String use, List<String> live) {}

    /** @param elsewhere how many more there are on desks that are none of the asker's business */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "ImageUses")
    public record Uses(List<Entry> items, @Nullable String next, long elsewhere) {}

    @Transactional
    public Uses of(Actor actor, UUID image, @Nullable UUID after, int limit) {
        var ids = session.createNativeQuery(
                        "select v.id" + USING + " and " + OWN + " and v.id < ?4 order by v.id desc limit ?5",
                        UUID.class)
                .setParameter(1, image)
                .setParameter(2, actor.is(Role.CHIEF))
                .setParameter(3, desks(actor))
                .setParameter(4, after == null ? new UUID(-1, -1) : after)
                .setParameter(5, limit + 1)
                .getResultList();
        var page = Page.of(ids, limit, UUID::toString);
        return new Uses(entries(page.items(), image), page.next(), elsewhere(actor, image));
    }

    private long elsewhere(Actor actor, UUID image) {
        return ((Number) session.createNativeQuery("select count(*)" + USING + " and not " + OWN)
                        .setParameter(1, image)
                        .setParameter(2, actor.is(Role.CHIEF))
                        .setParameter(3, desks(actor))
                        .getSingleResult())
                .longValue();
    }

    private static List<String> desks(Actor actor) {
        var desks = actor.desksOfWork();
        return desks.isEmpty() ? List.of("") : List.copyOf(desks);
    }

    /** In the order of the ids. */
    private List<Entry> entries(List<UUID> ids, UUID image) {
        var whole = versions.whole(ids).stream().collect(Collectors.toMap(Version::id, Function.identity()));
        var using = ids.stream().map(whole::get).toList();
        var live = live(using.stream().map(version -> version.article().id()).toList(), image);
        return using.stream()
                .map(version -> entry(version, image, live.getOrDefault(place(version), List.of())))
                .toList();
    }

    private Entry entry(Version version, UUID image, List<String> live) {
        boolean leads = contents.of(version.revision()).images().stream()
                .anyMatch(use -> use.isLead() && use.image().equals(image));
        return new Entry(
                version.article().id(),
                version.headline(),
                version.number(),
                version.state(),
                leads ? "lead" : "body",
                live);
    }

    /** The sites whose readers see the image, by article and version. */
    private Map<String, List<String>> live(Collection<UUID> articles, UUID image) {
        if (articles.isEmpty()) {
            return Map.of();
        }
        return session.createNativeQuery(
                        "select article_id, version, site from live.document where article_id in (?1)"
                                + " and images @> array[cast(?2 as uuid)] order by site",
                        Object[].class)
                .setParameter(1, articles)
                .setParameter(2, image)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> row[0] + "/" + row[1], Collectors.mapping(row -> (String) row[2], Collectors.toList())));
    }

    private static String place(Version version) {
        return version.article().id() + "/" + version.number();
    }

    /** What readers see, or are about to, is not thrown away under them: it is withdrawn, or the stories come first. */
    void on(@Observes ImageMoved moved) {
        if (moved.action() != Action.SPIKE) {
            return;
        }
        var uses = (Number)
                session.createNativeQuery("select count(*)" + USING + " and v.state in ('SCHEDULED', 'PUBLISHED')")
                        .setParameter(1, moved.image().id())
                        .getSingleResult();
        if (uses.longValue() > 0) {
            var where = "/api/v1/images/" + moved.image().id() + "/uses";
            throw new Refusal(
                    409, "image-in-use", Map.of("action", Action.SPIKE.key(), "uses", where), uses.longValue());
        }
    }
}
