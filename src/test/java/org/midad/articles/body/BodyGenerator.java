package org.midad.articles.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.midad.articles.body.ImageBlock.FocalPoint;
import org.midad.language.Direction;

/** Makes valid bodies of every construct, Arabic, English and mixed; the same seed makes the same bodies. */
public final class BodyGenerator {

    private static final List<String> WORDS = List.of(
            "أعلنت",
            "واشنطن",
            "الأمريكية",
            "«نعم»",
            "،",
            "مُحَمَّد",
            "٢٠٢٦",
            "3,5%",
            "Reuters",
            "the",
            "it's",
            "“quoted”",
            "A&B",
            "<b>",
            "</p>",
            "\"x\"",
            "می\u200cخواهد",
            "\u2068Bob\u2069",
            "😀",
            "  ",
            "   ",
            "\n",
            "\n\n",
            "é",
            "&amp;");
    private static final List<String> HREFS = List.of(
            "https://example.org/سلام?a=1&b='2'#c",
            "HTTP://example.org",
            "mailto:desk@example.org?subject=a&body=b",
            "tel:+20-2-555",
            "/politics",
            "#top",
            "midad:article/0192d3a0-5b1e-7c55-9f3a-2f6d1c0b8e11");
    private static final String KEY_LETTERS = "ABYZabyz0189._:-";

    private final Random random;
    private int keys;

    public BodyGenerator(long seed) {
        random = new Random(seed);
    }

    public Body body() {
        var blocks = new ArrayList<Block>();
        int wanted = random.nextInt(25);
        while (blocks.size() < wanted) {
            if (random.nextInt(4) == 0) {
                list(blocks);
            } else {
                blocks.add(block());
            }
        }
        return new Body(blocks);
    }

    public Block block() {
        return switch (random.nextInt(14)) {
            case 0 ->
                new ImageBlock(
                        key(),
                        new UUID(0x7000, random.nextLong()).toString(),
                        caption(),
                        caption(),
                        caption(),
                        focus());
            case 1 -> new Embed(key(), "https://www.youtube.com/watch?v=" + key() + "&a='b'", Embed.Provider.YOUTUBE);
            case 2 -> table();
            case 3 -> new PullQuote(key(), "قال " + text(6), "الوزير " + text(2).replace("\n", " "));
            case 4 -> new Divider(key());
            case 5 -> new Notice(key(), any(Notice.Kind.values()), "تصحيح " + text(6));
            default -> paragraph(null);
        };
    }

    /** A body as it goes out: with what is made of most of its images. */
    public Body delivered() {
        return body().pictured(
                        image -> random.nextInt(4) == 0 ? Optional.empty() : Optional.of(picture(image.image())));
    }

    /** Some renditions of it, in any order. */
    private Picture picture(String id) {
        var renditions = new ArrayList<Picture.Rendition>();
        for (var name : List.of("w320", "w640", "w960", "w1280", "w1920", "16x9", "1x1")) {
            for (var type : List.of("image/webp", "image/jpeg")) {
                if (random.nextInt(4) > 0) {
                    int width = name.startsWith("w") ? Integer.parseInt(name.substring(1)) : 1200;
                    var url = "https://example.org/media/" + id + "/" + name + "-" + key() + "?a=1&b='2'";
                    renditions.add(new Picture.Rendition(url, width, width / 2, type, name));
                }
            }
        }
        Collections.shuffle(renditions, random);
        var rights = new Picture.Rights(caption(), caption(), caption(), null);
        var focus = new FocalPoint(random.nextDouble(), random.nextInt(2));
        return new Picture(id, caption(), caption(), caption(), 2400, 1600, focus, "#a0b1c2", rights, renditions);
    }

    private void list(List<Block> blocks) {
        var kind = any(ListItem.Kind.values());
        for (int i = random.nextInt(8); i >= 0; i--) {
            kind = random.nextInt(4) == 0 ? any(ListItem.Kind.values()) : kind;
            blocks.add(paragraph(new ListItem(kind, 1 + random.nextInt(random.nextInt(8) == 0 ? 10 : 4))));
        }
    }

    private TextBlock paragraph(@Nullable ListItem item) {
        var links = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Link(key(), any(HREFS)))
                .toList();
        var style = random.nextInt(3) == 0 ? any(Style.values()) : Style.NORMAL;
        return new TextBlock(
                key(),
                style,
                item,
                spans(links),
                links,
                random.nextInt(6) == 0 ? any(Direction.values()) : null,
                random.nextInt(6) == 0 ? any(List.of("ar", "en-GB", "az-Arab")) : null);
    }

    private List<Span> spans(List<Link> links) {
        var known = new ArrayList<>(List.of("strong", "em", "code", "sub", "sup"));
        links.forEach(link -> known.add(link.key()));
        var spans = new ArrayList<Span>();
        var marks = new ArrayList<String>();
        for (int i = random.nextInt(9); i > 0; i--) {
            if (random.nextInt(3) == 0) {
                marks.clear();
            }
            known.stream()
                    .filter(mark -> random.nextInt(4) == 0 && !marks.contains(mark))
                    .forEach(marks::add);
            Collections.shuffle(marks, random);
            spans.add(new Span(random.nextBoolean() ? key() : null, text(5), marks));
        }
        return spans;
    }

    private Table table() {
        int cells = 1 + random.nextInt(4);
        return new Table(
                key(),
                IntStream.rangeClosed(0, random.nextInt(4))
                        .mapToObj(row -> IntStream.range(0, cells)
                                .mapToObj(cell -> text(2))
                                .toList())
                        .toList());
    }

    private @Nullable String caption() {
        return random.nextInt(3) == 0 ? null : text(4).replace("\n", " ");
    }

    private @Nullable FocalPoint focus() {
        return random.nextBoolean() ? null : new FocalPoint(random.nextDouble(), random.nextInt(2));
    }

    public String text(int mostWords) {
        var text = new StringBuilder();
        for (int i = random.nextInt(mostWords + 1); i > 0; i--) {
            text.append(any(WORDS)).append(random.nextInt(4) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private String key() {
        var key = new StringBuilder();
        for (int i = 0; i <= random.nextInt(3); i++) {
            key.append(KEY_LETTERS.charAt(random.nextInt(KEY_LETTERS.length())));
        }
        // No letter above is k, so the count makes every key another one.
        return key.append('k').append(keys++).toString().replace("__", "_");
    }

    private <T> T any(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
