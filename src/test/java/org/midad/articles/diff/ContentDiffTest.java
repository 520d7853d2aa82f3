package org.midad.articles.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.midad.articles.body.BodyGenerator;
import org.midad.articles.diff.Segment.Op;

class ContentDiffTest {

    private static ObjectNode json(String text) throws IOException {
        return (ObjectNode) new JsonMapper().readTree(text.replace('\'', '"'));
    }

    private static ObjectNode paragraph(String key, String text) {
        var block = JsonNodeFactory.instance.objectNode().put("_type", "block").put("_key", key);
        block.putArray("children").addObject().put("_type", "span").put("text", text);
        return block;
    }

    private static ObjectNode content(ObjectNode... blocks) {
        var content = JsonNodeFactory.instance.objectNode();
        content.putArray("body").addAll(List.of(blocks));
        return content;
    }

    private static List<BlockChange> blocks(ObjectNode before, ObjectNode after) {
        return ContentDiff.between(before, after).fields().stream()
                .flatMap(field -> ((FieldChange.Blocks) field).blocks().stream())
                .toList();
    }

    @Test
    void every_field_is_compared_in_its_own_way() throws IOException {
        var before =
                json("{'headline':'a b','seo':{'title':'x'},'topics':['a'],'urgency':4,'kicker':'k','section':'s'}");
        var after =
                json("{'headline':'a c','seo':{'title':'y'},'topics':['a','b'],'urgency':4,'section':'s','slug':'z'}");
        var diff = ContentDiff.between(before, after);
        assertThat(new JsonMapper().valueToTree(diff).toString().replace('"', '\''))
                .isEqualTo("""
                {'fields':[\
                {'field':'headline','segments':[{'op':'equal','text':'a '},{'op':'delete','text':'b'},{'op':'insert','text':'c'}]},\
                {'field':'seo.title','segments':[{'op':'delete','text':'x'},{'op':'insert','text':'y'}]},\
                {'field':'topics','before':['a'],'after':['a','b']},\
                {'field':'kicker','before':'k'},\
                {'field':'slug','after':'z'}]}""");
        assertThat(ContentDiff.fieldsThatDiffer(before, after))
                .containsExactly("headline", "seo", "topics", "kicker", "slug");
    }

    @Test
    void equal_contents_have_no_changes() {
        assertThat(ContentDiff.between(content(paragraph("a", "x")), content(paragraph("a", "x")))
                        .fields())
                .isEmpty();
    }

    @Test
    void a_block_is_known_by_its_key() {
        assertThat(blocks(
                        content(paragraph("a", "واحد"), paragraph("b", "اثنان"), paragraph("c", "ثلاثة")),
                        content(paragraph("a", "واحد"), paragraph("x", "جديد"), paragraph("c", "أربعة"))))
                .extracting(BlockChange::key, BlockChange::op)
                .containsExactly(
                        tuple("a", BlockChange.Op.EQUAL),
                        tuple("x", BlockChange.Op.INSERT),
                        tuple("b", BlockChange.Op.DELETE),
                        tuple("c", BlockChange.Op.CHANGE));
    }

    @Test
    void a_block_with_a_new_key_is_known_by_its_words_whatever_their_spelling() {
        var changes = blocks(
                content(paragraph("a", "قالت الخارجية الامريكية امس")),
                content(paragraph("z", "قالت الخارجية الأمريكية أمس")));
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.op()).isEqualTo(BlockChange.Op.CHANGE);
            assertThat(change.segments()).contains(new Segment(Op.DELETE, "الامريكية امس"));
        });
    }

    @Test
    void a_block_that_went_elsewhere_has_moved() {
        assertThat(blocks(
                        content(paragraph("a", "1"), paragraph("b", "2"), paragraph("c", "3")),
                        content(paragraph("c", "3"), paragraph("a", "1"), paragraph("b", "2"))))
                .extracting(BlockChange::key, BlockChange::moved)
                .containsExactly(tuple("c", true), tuple("a", false), tuple("b", false));
    }

    @Test
    void another_form_of_the_same_text_is_a_change_without_changed_segments() {
        assertThat(blocks(
                        content(paragraph("a", "x")),
                        content(paragraph("a", "x").put("style", "h2"))))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.op()).isEqualTo(BlockChange.Op.CHANGE);
                    assertThat(change.segments()).containsExactly(new Segment(Op.EQUAL, "x"));
                });
    }

    @Test
    void the_largest_bodies_do_not_hold_up_the_desk() {
        var generator = new BodyGenerator(5);
        var before = new ArrayList<ObjectNode>();
        var after = new ArrayList<ObjectNode>();
        for (int i = 0; i < 30; i++) {
            before.add(paragraph(
                    "k" + i, IntStream.range(0, 950).mapToObj(w -> "ا" + w).collect(Collectors.joining(" "))));
            after.add(paragraph(
                    "k" + i, IntStream.range(0, 950).mapToObj(w -> "ب" + w).collect(Collectors.joining(" "))));
        }
        for (int i = 0; i < 1_900; i++) {
            before.add(paragraph("b" + i, generator.text(30)));
            after.add(paragraph("a" + i, generator.text(30)));
        }
        assertTimeout(
                Duration.ofSeconds(30),
                () -> blocks(content(before.toArray(ObjectNode[]::new)), content(after.toArray(ObjectNode[]::new))));
    }

    @Test
    void a_diff_applied_to_one_side_gives_the_other() {
        var random = new Random(11);
        var generator = new BodyGenerator(11);
        for (int i = 0; i < 1_000; i++) {
            var before = generated(generator);
            var after = random.nextInt(5) == 0 ? generated(generator) : edited(before, generator, random);
            var diff = ContentDiff.between(before, after);
            assertThat(applied(diff, before)).isEqualTo(after);
            assertThat(diff.fields().isEmpty()).isEqualTo(before.equals(after));
        }
    }

    private static ObjectNode generated(BodyGenerator generator) {
        var content = JsonNodeFactory.instance.objectNode().put("headline", generator.text(8));
        content.set("body", generator.body().toJson());
        content.putObject("seo").put("title", generator.text(3));
        content.putArray("topics").add(generator.text(1));
        return content;
    }

    private static ObjectNode edited(ObjectNode before, BodyGenerator generator, Random random) {
        var after = before.deepCopy().put("headline", generator.text(8));
        var blocks = new ArrayList<>(list(after.path("body")));
        for (int edits = random.nextInt(5); edits > 0; edits--) {
            int at = random.nextInt(blocks.size() + 1);
            switch (random.nextInt(4)) {
                case 0 -> blocks.add(at, generator.block().toJson());
                case 1 -> Collections.shuffle(blocks, random);
                case 2 -> blocks.subList(at, Math.min(at + 1, blocks.size())).clear();
                default -> {
                    if (at < blocks.size() && blocks.get(at).has("children")) {
                        ((ArrayNode) blocks.get(at).path("children"))
                                .addObject()
                                .put("_type", "span")
                                .put("text", generator.text(5));
                    }
                }
            }
        }
        ((ArrayNode) after.path("body")).removeAll().addAll(blocks);
        return random.nextBoolean() ? after.<ObjectNode>without("seo") : after.<ObjectNode>without(List.of("topics"));
    }

    private static List<JsonNode> list(JsonNode items) {
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static ObjectNode applied(ContentDiff diff, ObjectNode before) {
        var result = before.deepCopy();
        for (FieldChange field : diff.fields()) {
            String[] path = field.field().split("\\.", -1);
            var parent = path.length == 1 ? result : (ObjectNode) result.path(path[0]);
            String name = path[path.length - 1];
            switch (field) {
                case FieldChange.Text text -> {
                    assertThat(TextDiffTest.side(text.segments(), Op.DELETE))
                            .isEqualTo(parent.path(name).asText());
                    parent.put(name, TextDiffTest.side(text.segments(), Op.INSERT));
                }
                case FieldChange.Blocks blocks -> parent.set(name, applied(blocks.blocks(), parent.path(name)));
                case FieldChange.Value value -> {
                    assertThat(value.before()).isEqualTo(parent.get(name));
                    parent.remove(name);
                    if (value.after() != null) {
                        parent.set(name, value.after());
                    }
                }
            }
        }
        return result;
    }

    private static ArrayNode applied(List<BlockChange> changes, JsonNode before) {
        var left = new ArrayList<>(list(before));
        var result = JsonNodeFactory.instance.arrayNode();
        for (BlockChange change : changes) {
            switch (change.op()) {
                case EQUAL -> {
                    var block = left.stream()
                            .filter(b -> b.path("_key").asText().equals(change.key()))
                            .findFirst()
                            .orElseThrow();
                    left.remove(block);
                    result.add(block);
                }
                case INSERT -> result.add(change.after());
                case DELETE -> assertThat(left.remove(change.before())).isTrue();
                case CHANGE -> {
                    assertThat(left.remove(change.before())).isTrue();
                    result.add(change.after());
                }
            }
        }
        assertThat(left).as("blocks that nobody mentioned").isEmpty();
        return result;
    }
}
