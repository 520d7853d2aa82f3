package org.midad.desk.writing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Note;
import org.midad.articles.Notes;
import org.midad.articles.Passages;
import org.midad.articles.Passages.Passage;
import org.midad.articles.Policy;
import org.midad.articles.Versions;
import org.midad.desk.Frame;
import org.midad.desk.review.TypedNote;
import org.midad.desk.writing.NotesPanel.Thread;

/** Makes the panel of notes; asked for again with each note that comes or goes, it looks at nothing but notes. */
@ApplicationScoped
class NotesPanels {

    /** More than anybody works through. */
    private static final int MOST = 500;

    private final Policy policy;
    private final Versions versions;
    private final Notes notes;
    private final Passages passages;

    @Inject
    NotesPanels(Policy policy, Versions versions, Notes notes, Passages passages) {
        this.policy = policy;
        this.versions = versions;
        this.notes = notes;
        this.passages = passages;
    }

    @Transactional
    NotesPanel of(Frame frame, UUID id, @Nullable TypedNote typed) {
        var article = policy.visible(frame.actor(), id);
        var hash = versions.current(id).revision().hash();
        return new NotesPanel(frame, id, article.etag(), hash, article.slugline(), threads(id), typed);
    }

    /** What stops the story first, then as they were left. */
    private List<Thread> threads(UUID id) {
        var all = notes.ofArticle(id, null, MOST).stream().map(Note::view).toList();
        var open = all.stream()
                .filter(note -> note.replyTo() == null && note.resolvedAt() == null)
                .sorted(Comparator.comparing(note -> !note.blocking()))
                .toList();
        var replies =
                all.stream().filter(note -> note.replyTo() != null).collect(Collectors.groupingBy(Note.View::replyTo));
        var about = passages.of(open);
        return open.stream().map(note -> thread(note, replies, about)).toList();
    }

    private static Thread thread(Note.View note, Map<UUID, List<Note.View>> replies, Map<UUID, Passage> about) {
        return new Thread(note, replies.getOrDefault(note.id(), List.of()), about.get(note.id()));
    }
}
