package org.midad.desk.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.articles.ArticleView;
import org.midad.articles.Note;
import org.midad.audit.AuditEntry;
import org.midad.images.Thumbnails.Thumbnail;
import org.midad.preview.PreviewLink;
import org.midad.sites.Catalogue.Named;
import org.midad.workflow.Action;
import org.midad.workflow.Rule;

/**
 * All that the newsroom knows of one article, as one person may see it.
 *
 * @param hindered what would be this person's to do, were it not for these rules
 * @param desk its name
 * @param sites those of the article, with their names
 * @param section its name
 * @param bylines their names
 * @param pictures prints to read it with, by picture; those still being developed have none
 * @param log the newest lines, newest first
 */
public record Dossier(
        ArticleView article,
        String etag,
        List<Action> actions,
        Map<Action, List<Rule>> hindered,
        boolean wasPublic,
        String desk,
        List<Named> sites,
        @Nullable String section,
        List<String> bylines,
        Map<UUID, Thumbnail> pictures,
        List<Place> places,
        List<Planned> planned,
        List<Note.View> notes,
        List<AuditEntry.View> log,
        List<ArticleView.PublicChange> changes,
        List<PreviewLink.View> links,
        Instant now) {

    /** A site that shows it, and where. */
    public record Place(String site, String url, int version, Instant since) {}

    /** What is to happen to it by itself. */
    public record Planned(String deed, Instant due, String zone, List<String> sites) {}

    public boolean may(Action action) {
        return actions.contains(action);
    }

    /** Answers to a note, oldest first. */
    public List<Note.View> replies(UUID note) {
        return notes.stream().filter(one -> note.equals(one.replyTo())).toList();
    }

    /** Whether a share link opens nothing any more, though nobody has revoked it. */
    public boolean isOver(PreviewLink.View link) {
        return !link.expiresAt().isAfter(now);
    }

    /** How many share links can still be opened; absent where there are none. */
    public @Nullable Long openLinks() {
        long open = links.stream()
                .filter(link -> link.revokedAt() == null && !isOver(link))
                .count();
        return open == 0 ? null : open;
    }

    /** A colleague's name, as far as the log knows it. */
    public String name(@Nullable String id) {
        return log.stream()
                .filter(entry -> entry.actor().equals(id))
                .map(AuditEntry.View::actorName)
                .findFirst()
                .orElse("–");
    }
}
