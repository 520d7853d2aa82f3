package org.midad.articles.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.midad.articles.body.ListItem.Kind;

class BodyRenderingTest {

    private static final UUID ARTICLE = UUID.fromString("0192d3a0-5b1e-7c55-9f3a-2f6d1c0b8e11");

    private static Span span(String text, String... marks) {
        return new Span(null, text, List.of(marks));
    }

    private static TextBlock paragraph(Span... children) {
        return new TextBlock("k", Style.NORMAL, null, List.of(children), List.of(), null, null);
    }

    private static TextBlock item(String text, Kind kind, int level) {
        return new TextBlock("k", Style.NORMAL, new ListItem(kind, level), List.of(span(text)), List.of(), null, null);
    }

    private static TextBlock linking(String href) {
        return new TextBlock(
                "k", Style.NORMAL, null, List.of(span("نص", "l")), List.of(new Link("l", href)), null, null);
    }

    private static String html(Block... blocks) {
        return new Body(List.of(blocks)).html();
    }

    @Test
    void a_mark_that_goes_on_longest_is_outermost() {
        assertThat(html(paragraph(span("a ", "em", "strong"), span("b", "em"), span(" c"))))
                .isEqualTo("<p><em><strong>a </strong>b</em> c</p>");
    }

    @Test
    void deeper_items_are_a_list_inside_the_item_before() {
        assertThat(html(item("1", Kind.BULLET, 1), item("2", Kind.NUMBER, 2), item("3", Kind.BULLET, 1)))
                .isEqualTo("<ul><li>1<ol><li>2</li></ol></li><li>3</li></ul>");
    }

    @Test
    void a_list_that_begins_deep_gets_items_to_stand_in() {
        assertThat(html(item("x", Kind.BULLET, 2))).isEqualTo("<ul><li><ul><li>x</li></ul></li></ul>");
    }

    @Test
    void text_never_becomes_markup() {
        assertThat(html(paragraph(span("<script>alert('1')</script> & \"x\"  y\nz"))))
                .isEqualTo(
                        "<p>&lt;script&gt;alert(&#x27;1&#x27;)&lt;/script&gt; &amp; &quot;x&quot;&nbsp; y<br/>z</p>");
    }

    @Test
    void a_link_to_an_own_article_is_a_link_once_it_has_an_address() {
        var body = new Body(List.of(linking("midad:article/" + ARTICLE)));
        assertThat(body.articles()).containsExactly(ARTICLE);
        assertThat(body.html()).isEqualTo("<p>نص</p>");
        assertThat(body.linked(id -> Optional.of("https://example.org/" + id)).html())
                .isEqualTo("<p><a href=\"https://example.org/" + ARTICLE + "\">نص</a></p>");
        assertThat(body.linked(id -> Optional.empty()).toJson().toString()).doesNotContain("midad:", "\"l\"");
    }

    @Test
    void the_text_has_paragraphs_apart_and_items_together() {
        var body = new Body(List.of(
                paragraph(span("أعلنت "), span("واشنطن", "strong")),
                item("أولاً", Kind.NUMBER, 1),
                item("ثانياً", Kind.NUMBER, 1),
                new Divider("d"),
                new Table("t", List.of(List.of("1", "2"), List.of("3", "4"))),
                new PullQuote("q", "لن نعود", "الوزير")));
        assertThat(body.text()).isEqualTo("أعلنت واشنطن\n\nأولاً\nثانياً\n\n1\t2\n3\t4\n\nلن نعود");
    }
}
