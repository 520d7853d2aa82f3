package org.midad.articles.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.midad.platform.Finding;
import org.midad.platform.Findings;

/** The body of an article: Portable Text of a closed schema, the one that docs and API describe. */
public record Body(List<Block> blocks) {

    public static final Body EMPTY = new Body(List.of());

    private static final int MOST_BLOCKS = 2_000;

    public Body {
        blocks = List.copyOf(blocks);
    }

    /** Reads a body that stands at {@code /body}; throws an {@link org.midad.platform.InputError} with every finding. */
    public static Body parse(JsonNode json) {
        var findings = new Findings();
        var body = read(json, "/body", findings);
        findings.refuseIfAny();
        return body;
    }

    /** Reads a body and adds what is wrong with it to the findings; the result is good only where nothing was added. */
    public static Body read(JsonNode json, String pointer, Findings findings) {
        var blocks = new ArrayList<Block>();
        var keys = new HashSet<String>();
        var items = Fields.items(json, pointer, MOST_BLOCKS, findings);
        for (int i = 0; i < items.size(); i++) {
            block(items.get(i), Finding.below(pointer, i), findings, keys).ifPresent(blocks::add);
        }
        return new Body(blocks);
    }

    private static Optional<Block> block(JsonNode node, String pointer, Findings findings, Set<String> keys) {
        var fields = new Fields(node, pointer, findings);
        if (!node.isObject()) {
            return Optional.empty();
        }
        String key = fields.key(keys);
        return switch (fields.type()) {
            case "block" -> Optional.of(TextBlock.read(fields, key, pointer, findings));
            case "image" -> Optional.of(ImageBlock.read(fields, key, node, pointer, findings));
            case "embed" -> Optional.of(Embed.read(fields, key));
            case "table" -> Optional.of(Table.read(fields, key, pointer, findings));
            case "pullQuote" -> Optional.of(PullQuote.read(fields, key));
            case "divider" -> Optional.of(Divider.read(fields, key));
            case "notice" -> Optional.of(Notice.read(fields, key));
            default -> {
                fields.refuse("_type", "block.type");
                yield Optional.empty();
            }
        };
    }

    /** The canonical Portable Text: every member the schema has a default for is there. */
    public ArrayNode toJson() {
        var json = JsonNodeFactory.instance.arrayNode();
        blocks.forEach(block -> json.add(block.toJson()));
        return json;
    }

    public String html() {
        return new Html().render(this);
    }

    /** What the body says, without form: blocks apart by an empty line, items of one list by a line break. */
    public String text() {
        var text = new StringBuilder();
        boolean wasItem = false;
        for (Block block : blocks) {
            if (!block.text().isBlank()) {
                boolean isItem = block instanceof TextBlock paragraph && paragraph.listItem() != null;
                text.append(text.isEmpty() ? "" : wasItem && isItem ? "\n" : "\n\n")
                        .append(block.text());
                wasItem = isItem;
            }
        }
        return text.toString();
    }

    /** The articles of our own that it links to. */
    public Set<UUID> articles() {
        return textBlocks()
                .flatMap(block -> block.markDefs().stream())
                .flatMap(link -> link.article().stream())
                .collect(Collectors.toSet());
    }

    /** The ids of the images between its paragraphs. */
    public List<String> images() {
        return blocks.stream()
                .flatMap(block -> block instanceof ImageBlock image ? Stream.of(image.image()) : Stream.empty())
                .toList();
    }

    /** The same body with its images as readers get them; without those that they get nothing of. */
    public Body pictured(Function<ImageBlock, Optional<Picture>> pictureOf) {
        return new Body(blocks.stream()
                .flatMap(block -> block instanceof ImageBlock image
                        ? pictureOf.apply(image).map(image::showing).stream()
                        : Stream.of(block))
                .toList());
    }

    private Stream<TextBlock> textBlocks() {
        return blocks.stream().flatMap(block -> block instanceof TextBlock text ? Stream.of(text) : Stream.empty());
    }

    /** The same body with the addresses of our own articles filled in; a link to one that has none is plain text. */
    public Body linked(Function<UUID, Optional<String>> addressOf) {
        return new Body(blocks.stream()
                .map(block -> block instanceof TextBlock text ? text.linked(addressOf) : block)
                .toList());
    }
}
