package org.midad.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The demo newsroom's sites, sections, desks, topics and people; what is there already stays as it is. */
public final class ReferenceRecords {

    private static final int EXISTS = 412;

    private final Caller admin;

    public ReferenceRecords(Caller admin) {
        this.admin = admin;
    }

    public void load() {
        var newsroom = DemoFiles.newsroom();
        for (var site : newsroom.path("sites")) {
            var path = "/sites/" + site.path("key").asText();
            create(path, of(site, "name", "locale", "baseUrl", "public"));
            createSections(path, site.path("locale").asText(), newsroom.path("sections"));
        }
        for (var desk : newsroom.path("desks")) {
            create("/desks/" + desk.path("key").asText(), of(desk, "name", "nameEn"));
        }
        for (var topic : newsroom.path("topics")) {
            create("/topics/" + topic.path("key").asText(), of(topic, "name", "nameEn", "medtop"));
        }
        for (var person : newsroom.path("people")) {
            create("/people/" + person.path("slug").asText(), of(person, "name", "nameEn", "role", "bio"));
        }
    }

    private void createSections(String site, String locale, JsonNode sections) {
        int place = 0;
        for (var section : sections) {
            var name = section.path(locale.equals("en") ? "nameEn" : "name");
            var body =
                    JsonNodeFactory.instance.objectNode().put("place", ++place).set("name", name);
            create(site + "/sections/" + section.path("key").asText(), body);
        }
    }

    private void create(String path, JsonNode body) {
        var answer = admin.with("If-None-Match", "*").put("/api/v1" + path, body);
        if (answer.status() != EXISTS && answer.status() != 200) {
            answer.expect(201);
        }
    }

    private static ObjectNode of(JsonNode record, String... fields) {
        var chosen = JsonNodeFactory.instance.objectNode();
        for (var field : List.of(fields)) {
            if (record.has(field)) {
                chosen.set(field, record.path(field));
            }
        }
        return chosen;
    }
}
