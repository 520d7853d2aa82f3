package org.midad.articles;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.midad.articles.diff.ContentDiff;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.identity.Actor;
import org.midad.platform.Ids;
import org.midad.platform.Refusal;

/** Keeps the words of a save that came too late, and tells their writer what happened: the loser's text is never lost. */
@ApplicationScoped
public class SetAside {

    @Inject
    Session session;

    @Inject
    ObjectMapper mapper;

    @Inject
    ContentReader contents;

    @Inject
    ArticleViews views;

    @Inject
    AuditLog log;

    @Inject
    Clock clock;

    /** The 412 for a late write: how the article is now, which fields differ, and where the late words were put. */
    @Transactional
    Refusal refusal(Actor writer, UUID article, @Nullable Content words) {
        var current = views.show(writer, article);
        var members = new LinkedHashMap<String, Object>();
        members.put("etag", current.etag());
        members.put("current", current.article());
        members.put(
                "fields",
                words == null ? List.of() : differing(words, current.article().content()));
        if (words != null) {
            var id = keep(writer, article, words);
            members.put("kept", "/api/v1/articles/" + article + "/set-aside/" + id);
        }
        return new Refusal(412, "stale", members);
    }

    private UUID keep(Actor writer, UUID article, Content words) {
        var id = Ids.next();
        var now = clock.instant();
        session.createNativeQuery("insert into newsroom.set_aside (id, article_id, content, author, author_name, at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, id)
                .setParameter(2, article)
                .setParameter(3, contents.seal(words, null).json())
                .setParameter(4, writer.id())
                .setParameter(5, writer.name())
                .setParameter(6, now)
                .executeUpdate();
        log.add(AuditEntry.of(writer, "setAside", "setAside", id, now).article(article));
        return id;
    }

    /** The words that were set aside; their writer's and the desk's to see. */
    @Transactional
    public Optional<Content> find(UUID article, UUID id) {
        return session.createNativeQuery(
                        "select content from newsroom.set_aside where article_id = ?1 and id = ?2", String.class)
                .setParameter(1, article)
                .setParameter(2, id)
                .getResultStream()
                .findFirst()
                .map(json -> contents.parse((String) json));
    }

    private List<String> differing(Content mine, Content theirs) {
        return ContentDiff.fieldsThatDiffer(mapper.valueToTree(theirs), mapper.valueToTree(mine));
    }
}
