package org.midad.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.images.Album;
import org.midad.images.Photo;

/** The writing page comes with its words, and nothing on it moves when its script takes over. */
class WritingStillIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final String SCRIPT = "**/write.js*";
    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void what_the_script_makes_of_the_page_stands_where_the_page_came_with_it(int width) {
        var page = browser.person("reporter", "ar", width);
        var address = address(story());
        page.route(SCRIPT, Route::abort);
        page.navigate(address);
        var before = places(page);
        Browser.picture(page, "writing-before-ar-" + width);

        page.unroute(SCRIPT);
        page.navigate(address);
        page.waitForSelector(".ProseMirror");
        var after = places(page);
        Browser.picture(page, "writing-after-ar-" + width);
        assertThat(before).containsKeys("#standfirst", "[data-lead-body] img", ".editor-toolbar", ".editor-text > p");
        assertThat(after).isEqualTo(before);
    }

    @Test
    void words_can_be_read_before_the_script_has_come_and_are_not_typed_for_nothing() {
        var page = browser.person("reporter", "ar", 1280);
        page.route(SCRIPT, Route::abort);
        page.navigate(address(story()));
        assertThat(page.inputValue("#headline")).startsWith("مجلس المدينة");
        assertThat(page.inputValue("#lead-caption")).isEqualTo("القاعة قبل الافتتاح");
        assertThat(page.textContent("[data-chips=bylines] .chips")).contains("وحدة الأخبار");
        assertThat(page.textContent("[data-editor]")).contains("نص الخبر كما كتبه المراسل.");
        assertThat(page.getAttribute(".writing-sheets", "inert")).isNotNull();
    }

    /** Where everything stands that has a picture, a word or a field, to the pixel. */
    @SuppressWarnings("unchecked")
    private static Map<String, List<Integer>> places(Page page) {
        return (Map<String, List<Integer>>) page.evaluate("""
                async () => {
                  await document.fonts.ready;
                  const all = ["#kicker", "#headline", "#standfirst", "[data-chips=bylines] .chips", "#dateline", "[data-lead-body] img",
                    "#lead-credit", "[data-lead-body] .toolbar", ".editor-toolbar", ".editor-text > p", ".editor-text > h2",
                    ".editor-text > p:last-of-type", "[data-missing]", "#urgency", "#embargo", ".writing-tools"];
                  return Object.fromEntries(all.map((one) => {
                    const { x, y, width, height } = document.querySelector(one).getBoundingClientRect();
                    return [one, [x, y, width, height].map(Math.round)];
                  }));
                }""");
    }

    private static String story() {
        var picture = Album.approved(NEWSROOM, Photo.jpeg(1200, 800));
        var content =
                Piece.content("مجلس المدينة يقر الموازنة الجديدة بعد نقاش طويل حول مشاريع النقل والمياه والمدارس");
        content.put("kicker", "محليات").put("dateline", "بيروت");
        content.put(
                "standfirst",
                "أقر المجلس الموازنة بالإجماع بعد جلسة امتدت حتى المساء. "
                        .repeat(4)
                        .strip());
        content.putObject("leadImage").put("image", picture).put("caption", "القاعة قبل الافتتاح");
        var body = content.withArray("body");
        body.add(paragraph("h2", "ماذا في الموازنة", "b1"));
        body.add(paragraph(
                "normal", "تتوزع الموازنة على ثلاثة أبواب، أولها النقل العام وثانيها المياه. ".repeat(3), "b2"));
        return NEWSROOM.as("reporter")
                .post("/api/v1/articles", content.put("locale", "ar").put("desk", "politics"))
                .expect(201)
                .json()
                .path("id")
                .textValue();
    }

    private static ObjectNode paragraph(String style, String text, String key) {
        var block = Piece.content("").withArray("body").get(0).<ObjectNode>deepCopy();
        block.put("_key", key).put("style", style);
        ((ObjectNode) block.path("children").path(0)).put("text", text.strip());
        return block;
    }

    private static String address(String id) {
        return browser.url() + "/desk/articles/" + id + "/write";
    }
}
