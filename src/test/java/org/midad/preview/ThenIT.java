package org.midad.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;

/** Pages as they will look at an instant to come, by what is planned; told to those alone whose plans they are. */
class ThenIT {

    private final Newsroom newsroom = Newsroom.open();
    private final PreviewStory story = new PreviewStory(newsroom);
    private final Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(200));
    private final Instant end = start.plus(Duration.ofHours(6));

    @Test
    void a_planned_story_is_not_yet_there_then_live_then_taken_down() {
        planned("قمة تُنشر في موعدها");

        assertThat(article(start.minusSeconds(60))).contains("لم يُنشر الخبر").doesNotContain("<h1>قمة تُنشر");
        assertThat(article(start)).contains("<h1>قمة تُنشر في موعدها</h1>").contains("كما ستبدو");
        assertThat(article(end.plusSeconds(60))).contains("سُحب الخبر").doesNotContain("<h1>قمة تُنشر");
    }

    @Test
    void readers_find_the_live_words_until_the_planned_ones_take_their_place() {
        story.write("العنوان المنشور");
        story.publish();
        story.act("editor", "revise", Map.of());
        story.rewrite("العنوان المخطط");
        approveAndSchedule(Map.of("kind", "update", "publicNote", "أضيفت تفاصيل."));

        assertThat(article(start.minusSeconds(60))).contains("<h1>العنوان المنشور</h1>");
        assertThat(article(start)).contains("<h1>العنوان المخطط</h1>");
        assertThat(front("reporter", start.minusSeconds(60)))
                .contains("العنوان المنشور")
                .doesNotContain("العنوان المخطط");
        assertThat(front("reporter", start)).contains("العنوان المخطط").doesNotContain("العنوان المنشور");
    }

    @Test
    void the_takedown_of_a_version_takes_the_place_of_the_former_ones() {
        story.write("له موعد سحب");
        story.act("reporter", "submit", Map.of());
        story.act("editor", "claim", Map.of());
        story.act("editor", "approve", Map.of());
        story.act("editor", "publish", Map.of("unpublishAt", end.toString(), "zone", "Asia/Riyadh"));
        assertThat(article(end)).contains("سُحب الخبر");
        story.act("editor", "revise", Map.of());
        story.rewrite("له موعد أبعد");
        var later = end.plus(Duration.ofHours(6));
        approveAndSchedule(Map.of("kind", "update", "publicNote", "أضيفت تفاصيل.", "unpublishAt", later.toString()));

        assertThat(article(end)).contains("<h1>له موعد أبعد</h1>");
        assertThat(article(later)).contains("سُحب الخبر");
    }

    @Test
    void a_front_page_tells_of_plans_only_those_whose_desk_they_are_of() {
        planned("سر قسم السياسة");

        assertThat(front("reporter", start)).contains("سر قسم السياسة").contains("ما تخطط له أقسام أخرى");
        assertThat(front("reporter", start.minusSeconds(60))).doesNotContain("سر قسم السياسة");
        assertThat(front("reporter", end)).doesNotContain("سر قسم السياسة");
        assertThat(front("reporter2", start)).doesNotContain("سر قسم السياسة");
        newsroom.as("reporter2").get(story.preview() + "?site=open&at=" + start).expect(404);
        newsroom.anonymous().get("/preview/sites/open?at=" + start).expect(401);
    }

    @Test
    void the_past_and_what_is_no_time_are_refused() {
        for (var at : new String[] {"2020-01-01T00:00:00Z", "tomorrow"}) {
            var answer =
                    newsroom.as("reporter").get("/preview/sites/open?at=" + at).expect(400);
            assertThat(answer.json().at("/errors/0/pointer").textValue()).isEqualTo("at");
        }
    }

    private void planned(String headline) {
        story.write(headline);
        approveAndSchedule(Map.of("unpublishAt", end.toString()));
    }

    private void approveAndSchedule(Map<String, String> more) {
        story.act("reporter", "submit", Map.of());
        story.act("editor", "claim", Map.of());
        story.act("editor", "approve", Map.of());
        var with = new java.util.HashMap<>(more);
        with.put("dueAt", start.toString());
        with.put("zone", "Asia/Riyadh");
        story.act("editor", "schedule", with);
    }

    private String article(Instant at) {
        return newsroom.as("reporter")
                .get(story.preview() + "?site=open&at=" + at)
                .expect(200)
                .text();
    }

    private String front(String who, Instant at) {
        return newsroom.as(who).get("/preview/sites/open?at=" + at).expect(200).text();
    }
}
