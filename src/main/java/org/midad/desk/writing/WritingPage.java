package org.midad.desk.writing;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.articles.ArticleView;
import org.midad.desk.Frame;
import org.midad.language.Direction;
import org.midad.sites.Catalogue.Named;

/**
 * The page an article is written on.
 *
 * @param lead the picture on top, where there is one that this person may see
 * @param notes what colleagues ask for
 * @param script what the page's script starts from, JSON that is safe inside a script element
 */
public record WritingPage(
        Frame frame,
        ArticleView article,
        Choices choices,
        @Nullable Lead lead,
        NotesPanel notes,
        RawString script) {

    /** The editor's toolbar, for its room to be kept until the script makes it. */
    private static final List<List<String>> TOOLS = List.of(
            List.of("undo", "redo"),
            List.of("h2", "h3", "h4", "quote"),
            List.of("bullet", "number", "indent", "outdent"),
            List.of("strong", "em", "link", "code", "sub", "sup"),
            List.of("image", "pullQuote", "notice", "embed", "table", "divider"),
            List.of("direction", "find"));

    /** What a writer can choose from. */
    public record Choices(List<Named> sites, List<Named> sections, List<Named> topics, List<Named> people) {}

    public String dir() {
        return Direction.of(article.locale()).html();
    }

    public List<List<String>> tools() {
        return TOOLS;
    }

    public List<Integer> urgencies() {
        return IntStream.rangeClosed(1, 9).boxed().toList();
    }

    /** As readers see it, until the editor takes its place. */
    public RawString body() {
        var body = article.content().body();
        return new RawString(body == null ? "" : body.html());
    }

    public List<String> bylines() {
        return article.content().bylines().stream()
                .flatMap(byline -> Stream.ofNullable(
                        byline.person() == null ? byline.name() : name(choices.people(), byline.person())))
                .toList();
    }

    public List<String> topics() {
        return article.content().topics().stream()
                .map(key -> name(choices.topics(), key))
                .toList();
    }

    private static String name(List<Named> known, String key) {
        return known.stream()
                .filter(one -> one.key().equals(key))
                .map(Named::name)
                .findFirst()
                .orElse(key);
    }

    /** What it lacks before it can be submitted, a line for each; that it lacks nothing where it does not. */
    public List<String> missing() {
        var words = frame.words();
        return article.missing().isEmpty()
                ? List.of(words.get("writing.complete"))
                : article.missing().stream()
                        .map(field -> words.find("writing.missing." + field)
                                .orElseGet(() -> words.get("writing.missing.other")))
                        .distinct()
                        .toList();
    }

    public boolean isEmbargoed(boolean indefinitely) {
        var embargo = article.content().embargo();
        return embargo != null && (embargo.until() == null) == indefinitely;
    }

    public boolean goesTo(String site) {
        return article.content().sites().contains(site);
    }
}
