package org.midad.local;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** The story that {@link StoryWalk} walks: its first words, and how they change. */
final class Story {

    private static final String LEAD =
            "تبدأ بلدية المرسى اليوم تشغيل خطوط الحافلات الليلية، من منتصف الليل حتى الخامسة صباحًا.";
    private static final String SOURCE = "وقالت مديرة النقل في البلدية رنا الحسن إن عدد الخطوط الجديدة خمسة.";
    private static final String CORRECTED = "وقالت مديرة النقل في البلدية رنا الحسن إن عدد الخطوط الجديدة أربعة.";

    /** Makes each walk's headline its own, so that its address is too. */
    private final String mark = Long.toString(Instant.now().getEpochSecond());

    ObjectNode asNew() {
        return content(LEAD).put("locale", "ar").put("desk", "politics").put("slugline", "NIGHT-BUSES-" + mark);
    }

    ObjectNode withSource() {
        return content(LEAD, SOURCE);
    }

    ObjectNode corrected() {
        return content(LEAD, CORRECTED);
    }

    private ObjectNode content(String... paragraphs) {
        var content = JsonNodeFactory.instance.objectNode();
        content.put("kicker", "نقل");
        content.put("headline", "حافلات ليلية في المرسى من اليوم " + mark);
        content.put("standfirst", "الخدمة تعمل حتى الخامسة صباحًا.");
        content.put("section", "politics");
        content.putArray("bylines").addObject().put("name", "سلمى حداد");
        content.putArray("sites").add("open").add("main");
        var body = content.putArray("body");
        for (var text : paragraphs) {
            var block = body.addObject()
                    .put("_type", "block")
                    .put("_key", "p" + body.size())
                    .put("style", "normal");
            block.putArray("markDefs");
            var span = block.putArray("children").addObject();
            span.put("_type", "span")
                    .put("_key", "s" + body.size())
                    .put("text", text)
                    .putArray("marks");
        }
        return content;
    }
}
