package org.midad.sites;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;
import org.midad.language.Folding;
import org.midad.platform.CanonicalJson;
import org.midad.platform.EntityTags;
import org.midad.platform.InputError;
import org.midad.platform.Page;
import org.midad.platform.Refusal;

/** Reads and puts what an admin keeps, all kinds in one way: by key, with a tag against overwriting each other. */
@ApplicationScoped
public class Shelf {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    @Inject
    Session session;

    @Inject
    ObjectMapper mapper;

    @Inject
    AuditLog log;

    @Inject
    Event<Renamed> renamings;

    @Inject
    Clock clock;

    /** One as it was read, and the tag that whoever changes it brings along. */
    public record Item<S>(String key, S settings, String tag, Map<String, Object> more) {}

    /** The preconditions a put was sent with. */
    public record Condition(
            @Nullable String ifMatch, @Nullable String ifNoneMatch) {

        /** There is none of this key yet. */
        public static final Condition NEW = new Condition(null, "*");

        public static Condition seen(String tag) {
            return new Condition(tag, null);
        }

        boolean isForNew() {
            return ifNoneMatch != null && ifNoneMatch.strip().equals("*");
        }
    }

    /** A page of a kind, in the order of its keys. */
    @Transactional
    Response list(Kind<?> kind, @Nullable String after, @Nullable Integer asked) {
        int limit = Page.limit(asked);
        List<Map<String, Object>> views =
                all(kind, after, limit + 1).map(this::view).toList();
        return Response.ok(Page.of(views, limit, last -> String.valueOf(last.get("key"))))
                .build();
    }

    /** Those of a kind that say something like this, in the order of their keys. */
    @Transactional
    public <S> Page<Item<S>> find(Kind<S> kind, String words, @Nullable String after, int limit) {
        var folded = Folding.fold(words);
        var found = all(kind, after, Integer.MAX_VALUE)
                .filter(kept -> folded.isEmpty() || says(kept, folded))
                .limit(limit + 1L)
                .map(this::item)
                .toList();
        return Page.of(found, limit, Item::key);
    }

    @Transactional
    public <S> Item<S> get(Kind<S> kind, String key) {
        Kept<S> kept = session.find(kind.type(), kind.id().apply(key));
        if (kept == null) {
            throw Refusal.notFound();
        }
        return item(kept);
    }

    @Transactional
    Response show(Kind<?> kind, String key) {
        Kept<?> kept = session.find(kind.type(), kind.id().apply(key));
        if (kept == null) {
            throw Refusal.notFound();
        }
        return answer(Response.ok(), kept);
    }

    @Transactional
    <S> Response put(Actor admin, Kind<S> kind, String key, Condition condition, S settings) {
        var kept = store(admin, kind, key, condition, settings);
        return answer(Response.status(condition.isForNew() ? 201 : 200), kept);
    }

    /** Makes a new one where the condition says so, changes the one that is there otherwise. */
    @Transactional
    public <S> Kept<S> store(Actor admin, Kind<S> kind, String key, Condition condition, S settings) {
        Kept<S> kept = session.find(kind.type(), kind.id().apply(key), LockModeType.PESSIMISTIC_WRITE);
        boolean isNew = kept == null;
        if (isNew) {
            requireNew(condition);
            kept = kind.make().apply(key, settings);
            requireKey(kept.key());
            session.persist(kept);
        } else {
            requireSeen(condition, kept);
            var before = kept.settings();
            kept.change(settings);
            if (!before.equals(kept.settings())) {
                renamings.fire(new Renamed(kind.name(), key));
            }
        }
        session.flush();
        log.add(AuditEntry.of(admin, isNew ? "create" : "change", kind.name(), kind.logged(key), clock.instant())
                .detail(mapper.valueToTree(kept.settings()).toString()));
        return kept;
    }

    private void requireNew(Condition condition) {
        if (!condition.isForNew()) {
            EntityTags.required(condition.ifMatch());
            throw Refusal.notFound();
        }
    }

    void requireSeen(Condition condition, Kept<?> kept) {
        boolean seen = !condition.isForNew() && EntityTags.match(EntityTags.required(condition.ifMatch()), tag(kept));
        if (!seen) {
            throw new Refusal(412, "stale", Map.of("etag", tag(kept), "current", view(kept)));
        }
    }

    private static void requireKey(String key) {
        if (!isKey(key)) {
            throw InputError.at("/key", "key.form");
        }
    }

    /** What has another form is the key of nothing, and the database need not be asked about it. */
    static boolean isKey(String text) {
        return KEY.matcher(text).matches();
    }

    private <S> Stream<? extends Kept<S>> all(Kind<S> kind, @Nullable String after, int most) {
        var query = session.createQuery(kind.list(), kind.type()).setParameter(1, after == null ? "" : after);
        for (int i = 0; i < kind.within().size(); i++) {
            query.setParameter(i + 2, kind.within().get(i));
        }
        return query.setMaxResults(most).getResultList().stream();
    }

    // SQL does not fold; what a newsroom keeps of a kind is read in a moment.
    private boolean says(Kept<?> kept, String folded) {
        var settings = mapper.valueToTree(kept.settings());
        var texts = StreamSupport.stream(settings.spliterator(), false)
                .filter(value -> value.isTextual())
                .map(value -> Folding.fold(value.textValue()));
        return Stream.concat(Stream.of(kept.key()), texts).anyMatch(text -> text.contains(folded));
    }

    Response answer(Response.ResponseBuilder answer, Kept<?> kept) {
        return answer.entity(view(kept)).header("ETag", tag(kept)).build();
    }

    private <S> Item<S> item(Kept<S> kept) {
        return new Item<>(kept.key(), kept.settings(), tag(kept), kept.more());
    }

    private String tag(Kept<?> kept) {
        return EntityTags.of(
                CanonicalJson.sha256Hex(mapper.valueToTree(kept.settings())).substring(0, 32));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> view(Kept<?> kept) {
        var view = new java.util.LinkedHashMap<String, Object>();
        view.put("key", kept.key());
        ObjectNode settings = mapper.valueToTree(kept.settings());
        view.putAll(mapper.convertValue(settings, Map.class));
        view.putAll(kept.more());
        return view;
    }
}
