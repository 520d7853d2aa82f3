package org.midad.articles;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.midad.articles.NoteResource.Range;
import org.midad.articles.body.Block;

/** The words that notes speak of, as they were when each was left: by them they are found again in a text that has changed. */
@ApplicationScoped
public class Passages {

    private final Revisions revisions;
    private final ContentReader contents;

    @Inject
    Passages(Revisions revisions, ContentReader contents) {
        this.revisions = revisions;
        this.contents = contents;
    }

    /**
     * Where in a text a note is.
     *
     * @param key of the block
     * @param start in UTF-16 units, as {@code end}
     * @param words those between them; all that the block said where the note is on the whole of it
     * @param whole whether it is about the block, whatever that says
     */
    public record Passage(String key, int start, int end, String words, boolean whole) {}

    /** By note; one on the whole article has none. */
    public Map<UUID, Passage> of(Collection<Note.View> notes) {
        var placed = notes.stream().filter(note -> note.range() != null).toList();
        var texts = texts(placed.stream().map(Note.View::revision).distinct().toList());
        var passages = new HashMap<UUID, Passage>();
        for (var note : placed) {
            var range = Range.of(note);
            var text = texts.getOrDefault(note.revision(), Map.of()).getOrDefault(range.key(), "");
            passages.put(note.id(), passage(range, text));
        }
        return passages;
    }

    private static Passage passage(Range range, String text) {
        boolean isPart = range.start() >= 0 && range.start() < range.end() && range.end() <= text.length();
        boolean isAll = range.start() == 0 && range.end() == text.length();
        return isPart && !isAll
                ? new Passage(
                        range.key(), range.start(), range.end(), text.substring(range.start(), range.end()), false)
                : new Passage(range.key(), 0, text.length(), text, true);
    }

    /** By revision and block. */
    private Map<UUID, Map<String, String>> texts(List<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : revisions.list("id in ?1", ids).stream().collect(Collectors.toMap(Revision::id, this::texts));
    }

    private Map<String, String> texts(Revision revision) {
        return Optional.ofNullable(contents.of(revision).body()).stream()
                .flatMap(body -> body.blocks().stream())
                .collect(Collectors.toMap(Block::key, Block::text));
    }
}
