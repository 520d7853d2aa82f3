package org.midad.sites;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;
import org.midad.platform.CanonicalJson;
import org.midad.platform.EntityTags;
import org.midad.platform.InputError;
import org.midad.platform.Page;
import org.midad.platform.Refusal;

/** Reads and puts what an admin keeps, all kinds in one way: by key, with a tag against overwriting each other. */
@ApplicationScoped
class Shelf {

    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    @Inject
    Session session;

    @Inject
    ObjectMapper mapper;

    @Inject
    AuditLog log;

    @Inject
    Clock clock;

    /** The preconditions a put was sent with. */
    record Condition(@Nullable String ifMatch, @Nullable String ifNoneMatch) {

        boolean isForNew() {
            return ifNoneMatch != null && ifNoneMatch.strip().equals("*");
        }
    }

    /** A page of a kind, in the order of its keys. */
    @Transactional
    Response list(String query, List<?> parameters, int limit) {
        var found = session.createQuery(query, Kept.class);
        for (int i = 0; i < parameters.size(); i++) {
            found.setParameter(i + 1, parameters.get(i));
        }
        List<Map<String, Object>> views = found.setMaxResults(limit + 1).getResultList().stream()
                .map(this::view)
                .toList();
        return Response.ok(Page.of(views, limit, last -> String.valueOf(last.get("key"))))
                .build();
    }

    @Transactional
    Response show(Class<? extends Kept<?>> kind, Object id) {
        Kept<?> kept = session.find(kind, id);
        if (kept == null) {
            throw Refusal.notFound();
        }
        return answer(Response.ok(), kept);
    }

    /** Makes a new one where the condition says so, changes the one that is there otherwise. */
    @Transactional
    <S, E extends Kept<S>> Response put(
            Actor admin, Class<E> kind, Object id, Condition condition, S settings, Function<S, E> make) {
        var kept = session.find(kind, id, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
        boolean isNew = kept == null;
        if (isNew) {
            requireNew(condition);
            kept = make.apply(settings);
            requireKey(kept.key());
            session.persist(kept);
        } else {
            requireSeen(condition, kept);
            kept.change(settings);
        }
        session.flush();
        var name = kind.getSimpleName().toLowerCase(java.util.Locale.ROOT);
        log.add(AuditEntry.of(admin, isNew ? "create" : "change", name, kept.key(), clock.instant())
                .detail(mapper.valueToTree(kept.settings()).toString()));
        return answer(Response.status(isNew ? 201 : 200), kept);
    }

    private void requireNew(Condition condition) {
        if (!condition.isForNew()) {
            EntityTags.required(condition.ifMatch());
            throw Refusal.notFound();
        }
    }

    private void requireSeen(Condition condition, Kept<?> kept) {
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

    private Response answer(Response.ResponseBuilder answer, Kept<?> kept) {
        return answer.entity(view(kept)).header("ETag", tag(kept)).build();
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
        return view;
    }
}
