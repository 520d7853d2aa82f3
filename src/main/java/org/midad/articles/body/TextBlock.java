package org.midad.articles.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.midad.language.Direction;
import org.midad.language.Legible;
import org.midad.platform.Finding;
import org.midad.platform.Findings;

/** A paragraph, a crosshead or an item of a list; {@code dir} and {@code lang} are there where it goes another way than its article. */
public record TextBlock(
        String key,
        Style style,
        @Nullable ListItem listItem,
        List<Span> children,
        List<Link> markDefs,
        @Nullable Direction dir,
        @Nullable String lang)
        implements Block {

    private static final int MOST_SPANS = 1_000;
    private static final int MOST_LINKS = 200;
    private static final int DEEPEST_LEVEL = 10;
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8}){0,4}");

    public TextBlock {
        children = List.copyOf(children);
        markDefs = List.copyOf(markDefs);
    }

    static TextBlock read(Fields fields, String key, String pointer, Findings findings) {
        fields.only("_type", "_key", "style", "listItem", "level", "children", "markDefs", "dir", "lang");
        var style = fields.optionalOneOf("style", Style.class);
        var links = links(fields, Finding.below(pointer, "markDefs"), findings);
        var markKeys = links.stream().map(Link::key).collect(Collectors.toSet());
        return new TextBlock(
                key,
                style == null ? Style.NORMAL : style,
                listItem(fields),
                children(fields, Finding.below(pointer, "children"), findings, markKeys),
                links,
                fields.optionalOneOf("dir", Direction.class),
                lang(fields));
    }

    private static @Nullable ListItem listItem(Fields fields) {
        var kind = fields.optionalOneOf("listItem", ListItem.Kind.class);
        if (!fields.has("listItem") && fields.has("level")) {
            fields.refuse("level", "level.without-list");
        }
        int level = fields.integer("level", 1, DEEPEST_LEVEL, 1);
        return kind == null ? null : new ListItem(kind, level);
    }

    private static List<Link> links(Fields fields, String pointer, Findings findings) {
        var links = new ArrayList<Link>();
        var keys = new HashSet<String>();
        for (JsonNode item : fields.items("markDefs", MOST_LINKS)) {
            links.add(Link.read(item, Finding.below(pointer, links.size()), findings, keys));
        }
        return links;
    }

    private static List<Span> children(Fields fields, String pointer, Findings findings, Set<String> markKeys) {
        if (!fields.has("children")) {
            fields.refuse("children", "missing");
        }
        var children = new ArrayList<Span>();
        var keys = new HashSet<String>();
        for (JsonNode item : fields.items("children", MOST_SPANS)) {
            children.add(Span.read(item, Finding.below(pointer, children.size()), findings, keys, markKeys));
        }
        Legible.objection(children.stream().map(Span::text).toList())
                .ifPresent(objection -> findings.add(
                        Finding.below(Finding.below(pointer, objection.part()), "text"), objection.detail()));
        return children;
    }

    private static @Nullable String lang(Fields fields) {
        if (!fields.has("lang")) {
            return null;
        }
        String lang = fields.required("lang");
        if (fields.isText("lang") && !LANGUAGE_TAG.matcher(lang).matches()) {
            fields.refuse("lang", "lang.form");
        }
        return lang;
    }

    Optional<Link> link(String mark) {
        return markDefs.stream().filter(link -> link.key().equals(mark)).findFirst();
    }

    /** The same text with the addresses of our own articles filled in; a link to one that has none is taken off. */
    TextBlock linked(Function<UUID, Optional<String>> addressOf) {
        var links = new ArrayList<Link>();
        for (Link link : markDefs) {
            var article = link.article();
            if (article.isEmpty()) {
                links.add(link);
            } else {
                addressOf.apply(article.get()).ifPresent(address -> links.add(new Link(link.key(), address)));
            }
        }
        var known = links.stream().map(Link::key).collect(Collectors.toSet());
        return new TextBlock(
                key,
                style,
                listItem,
                children.stream().map(span -> span.keeping(known)).toList(),
                links,
                dir,
                lang);
    }

    @Override
    public ObjectNode toJson() {
        var json = JsonNodeFactory.instance
                .objectNode()
                .put("_type", "block")
                .put("_key", key)
                .put("style", Fields.word(style));
        if (listItem != null) {
            json.put("listItem", Fields.word(listItem.kind())).put("level", listItem.level());
        }
        if (dir != null) {
            json.put("dir", dir.html());
        }
        if (lang != null) {
            json.put("lang", lang);
        }
        children.forEach(span -> json.withArray("children").add(span.toJson()));
        markDefs.forEach(link -> json.withArray("markDefs").add(link.toJson()));
        json.withArray("children");
        json.withArray("markDefs");
        return json;
    }

    @Override
    public String text() {
        return children.stream().map(Span::text).collect(Collectors.joining());
    }
}
