package org.midad.desk.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.midad.articles.ContentReader;
import org.midad.articles.Note;
import org.midad.articles.NoteResource.Range;
import org.midad.articles.Revision;
import org.midad.articles.Revisions;
import org.midad.articles.diff.ContentDiff;
import org.midad.articles.diff.FieldChange;
import org.midad.articles.diff.TextDiff;
import org.midad.audit.AuditEntry;

/** Compares the revision under way with an earlier one. */
@ApplicationScoped
class Comparisons {

    /** Deeds after which a newsroom has read what stood there: what came later is what there is to look at. */
    private static final Set<String> READ = Set.of("approve", "publish", "breakGlass", "return");

    private final Revisions revisions;
    private final ContentReader contents;
    private final ObjectMapper json;

    @Inject
    Comparisons(Revisions revisions, ContentReader contents, ObjectMapper json) {
        this.revisions = revisions;
        this.contents = contents;
        this.json = json;
    }

    /** @param wanted number of a revision; the one that was approved, public or returned last if absent */
    @Transactional
    Comparison of(Dossier dossier, @Nullable Integer wanted) {
        var article = dossier.article();
        var all = revisions.ofArticle(article.id(), article.revision(), Dossiers.MOST);
        var before = wanted == null ? usual(dossier, all) : Optional.of(revisions.numbered(article.id(), wanted));
        var current = revisions.numbered(article.id(), article.revision());
        var now = contents.tree(current.content());
        var was = before.map(Revision::content).map(contents::tree).orElse(now);
        return new Comparison(
                current.id(),
                before.map(Revision::number).orElse(null),
                fields(was, now),
                blocks(was, now, dossier.notes()),
                all.stream()
                        .map(one -> new Comparison.Choice(one.number(), one.authorName(), one.savedAt()))
                        .toList());
    }

    private static Optional<Revision> usual(Dossier dossier, List<Revision> earlier) {
        var read = dossier.log().stream()
                .filter(entry -> READ.contains(entry.action()))
                .map(AuditEntry.View::revision)
                .filter(number -> number != null && number < dossier.article().revision())
                .findFirst();
        return read.<Revision>flatMap(number ->
                        earlier.stream().filter(one -> one.number() == number).findFirst())
                .or(() -> earlier.isEmpty() ? Optional.empty() : Optional.of(earlier.getLast()));
    }

    private List<Comparison.Field> fields(ObjectNode was, ObjectNode now) {
        return ContentDiff.between(was, now).fields().stream()
                .filter(change -> !change.field().equals("body"))
                .map(this::field)
                .toList();
    }

    private Comparison.Field field(FieldChange change) {
        return switch (change) {
            case FieldChange.Text(var name, var segments) -> new Comparison.Field(name, segments);
            case FieldChange.Value(var name, var before, var after) ->
                new Comparison.Field(name, TextDiff.between(said(before), said(after)));
            case FieldChange.Blocks(var name, var _) -> new Comparison.Field(name, List.of());
        };
    }

    /** A list or group of words in one line. */
    private String said(@Nullable JsonNode value) {
        if (value == null) {
            return "";
        }
        if (value.isValueNode()) {
            return value.asText();
        }
        var items = value.isArray() ? value : json.createArrayNode().addAll(values(value));
        return StreamSupport.stream(items.spliterator(), false).map(this::said).collect(Collectors.joining(" · "));
    }

    private static List<JsonNode> values(JsonNode group) {
        return group.properties().stream().map(Map.Entry::getValue).toList();
    }

    private List<Comparison.Row> blocks(ObjectNode was, ObjectNode now, List<Note.View> notes) {
        var kinds = new HashMap<String, String>();
        was.path("body").forEach(block -> kinds.put(block.path("_key").asText(), kind(block)));
        now.path("body").forEach(block -> kinds.put(block.path("_key").asText(), kind(block)));
        var open = notes.stream()
                .filter(note -> note.resolvedAt() == null && note.range() != null)
                .collect(Collectors.groupingBy(note -> Range.of(note).key()));
        return ContentDiff.body(was, now).stream()
                .map(change -> new Comparison.Row(
                        change, kinds.getOrDefault(change.key(), "normal"), open.getOrDefault(change.key(), List.of())))
                .toList();
    }

    private static String kind(JsonNode block) {
        var type = block.path("_type").asText();
        if (!type.equals("block")) {
            return type;
        }
        return block.has("listItem") ? "item" : block.path("style").asText("normal");
    }
}
