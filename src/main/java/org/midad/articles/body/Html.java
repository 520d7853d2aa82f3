package org.midad.articles.body;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.midad.articles.body.ListTree.Item;
import org.midad.articles.body.ListTree.ListNode;
import org.midad.articles.body.ListTree.Single;

/**
 * Writes the HTML of a body, byte for byte what npm's {@code @portabletext/to-html} 6.0.0 makes of it with the
 * serializers of {@code src/test/js/serializers.js}.
 */
final class Html {

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private final StringBuilder html = new StringBuilder();

    String render(Body body) {
        for (var node : ListTree.of(body.blocks())) {
            switch (node) {
                case ListNode list -> list(list);
                case Single(var block) -> block(block);
            }
        }
        return html.toString();
    }

    private void block(Block block) {
        switch (block) {
            case TextBlock text -> paragraph(text, () -> SpanWriter.write(html, text));
            case ImageBlock image -> image(image);
            case Embed embed -> embed(embed);
            case Table table -> table(table.rows());
            case PullQuote quote -> quote(quote);
            case Divider divider -> html.append("<hr/>");
            case Notice notice -> notice(notice);
        }
    }

    private void list(ListNode list) {
        String element = list.kind() == ListItem.Kind.BULLET ? "ul" : "ol";
        html.append('<').append(element).append('>');
        list.items().forEach(this::item);
        html.append("</").append(element).append('>');
    }

    private void item(Item item) {
        open("li", item.block());
        if (item.block().style() == Style.NORMAL) {
            itemContent(item);
        } else {
            paragraph(item.block(), () -> itemContent(item));
        }
        html.append("</li>");
    }

    private void itemContent(Item item) {
        if (!item.placeholder()) {
            SpanWriter.write(html, item.block());
        }
        item.nested().forEach(this::list);
    }

    private void paragraph(TextBlock block, Runnable content) {
        String element = block.style() == Style.NORMAL ? "p" : Fields.word(block.style());
        open(element, block);
        content.run();
        html.append("</").append(element).append('>');
    }

    private void open(String element, TextBlock block) {
        html.append('<').append(element);
        if (block.dir() != null) {
            html.append(" dir=\"").append(block.dir().html()).append('"');
        }
        if (block.lang() != null) {
            html.append(" lang=\"").append(block.lang()).append('"');
        }
        html.append('>');
    }

    private void image(ImageBlock image) {
        html.append("<figure data-image=\"").append(image.image()).append("\">");
        var picture = image.picture();
        if (picture == null) {
            figcaption(image.caption(), image.credit());
        } else {
            picture.usual().ifPresent(usual -> img(picture, usual));
            figcaption(picture.caption(), picture.credit());
        }
        html.append("</figure>");
    }

    private void figcaption(@Nullable String caption, @Nullable String credit) {
        html.append("<figcaption>");
        if (caption != null) {
            html.append("<span>").append(lines(caption)).append("</span>");
        }
        if (credit != null) {
            html.append("<cite>").append(lines(credit)).append("</cite>");
        }
        html.append("</figcaption>");
    }

    /** Width and height keep its place free; browsers choose among the WebPs, and whoever does not takes the JPEG. */
    private void img(Picture picture, Picture.Rendition usual) {
        var choice = picture.choice()
                .map(one -> escape(one.url()) + " " + one.width() + "w")
                .collect(Collectors.joining(", "));
        html.append("<img src=\"").append(escape(usual.url()));
        html.append("\" srcset=\"").append(choice);
        html.append("\" sizes=\"(max-width: 960px) 100vw, 960px\" width=\"").append(picture.width());
        html.append("\" height=\"").append(picture.height());
        html.append("\" alt=\"").append(escape(picture.alt() == null ? "" : picture.alt()));
        html.append("\" loading=\"lazy\" decoding=\"async\"/>");
    }

    private void embed(Embed embed) {
        String url = escape(embed.url());
        html.append("<figure data-embed=\"")
                .append(Fields.word(embed.provider()))
                .append("\"><a href=\"");
        html.append(url).append("\">").append(url).append("</a></figure>");
    }

    private void table(List<List<String>> rows) {
        html.append("<table>");
        boolean hasHead = rows.size() > 1;
        if (hasHead) {
            html.append("<thead>");
            row(rows.getFirst(), "<th scope=\"col\">", "</th>");
            html.append("</thead>");
        }
        html.append("<tbody>");
        rows.stream().skip(hasHead ? 1 : 0).forEach(row -> row(row, "<td>", "</td>"));
        html.append("</tbody></table>");
    }

    private void row(List<String> cells, String open, String close) {
        html.append("<tr>");
        cells.forEach(cell -> html.append(open).append(lines(cell)).append(close));
        html.append("</tr>");
    }

    private void quote(PullQuote quote) {
        html.append("<figure class=\"pull-quote\"><blockquote>").append(lines(quote.text()));
        html.append("</blockquote><figcaption>")
                .append(lines(quote.attribution()))
                .append("</figcaption></figure>");
    }

    private void notice(Notice notice) {
        html.append("<aside role=\"note\" class=\"notice\" data-kind=\"").append(Fields.word(notice.kind()));
        html.append("\"><p>").append(lines(notice.text())).append("</p></aside>");
    }

    private static String lines(String text) {
        return escape(text).replace("\n", "<br/>");
    }

    /** Spaces in a row are kept by hard spaces, as to-html keeps them. */
    static String escape(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#x27;");
        return SPACES.matcher(escaped)
                .replaceAll(run -> "&nbsp;".repeat(run.group().length() - 1) + " ");
    }
}
