package org.midad.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Fills an empty Midad with the demo newsroom as its people would: through the public API, every article taken to its state
 * by the workflow. Loading that was cut short goes on where it was.
 */
public final class DemoNewsroom {

    private static final String ARTICLES = "/api/v1/articles";
    private static final String NOTIFICATIONS = "/api/v1/notifications";
    private static final List<String> STAFF =
            List.of("reporter", "reporter2", "editor", "editor2", "sporteditor", "chief");
    private static final int NEW = 4;

    private final Caller midad;
    private final Tokens tokens;

    public DemoNewsroom(Caller midad, Tokens tokens) {
        this.midad = midad;
        this.tokens = tokens;
    }

    public void load() {
        new ReferenceRecords(as("admin")).load();
        try (var gallery = new DemoGallery(midad, tokens)) {
            var known = known();
            for (var article : DemoFiles.articles()) {
                var id = known.get(article.slugline());
                bringForward(article, gallery, ARTICLES + "/" + (id == null ? create(article, gallery) : id));
            }
        }
        STAFF.forEach(this::readAllBut);
    }

    /** Nobody comes to a bell that has rung for weeks: the last few are new to each. */
    private void readAllBut(String user) {
        var bell = as(user);
        var unread = bell.get(NOTIFICATIONS + "?unread=true&limit=" + (NEW + 1))
                .expect(200)
                .json()
                .path("items");
        if (unread.size() > NEW) {
            bell.post(
                            NOTIFICATIONS + "/read",
                            Map.of("upTo", unread.path(NEW).path("id").asText()))
                    .expect(204);
        }
    }

    /** Articles that are there already: slugline to id. */
    private Map<String, String> known() {
        var known = new HashMap<String, String>();
        var after = "";
        while (true) {
            var page =
                    as("chief").get(ARTICLES + "?limit=100" + after).expect(200).json();
            page.path("items")
                    .forEach(item -> known.put(
                            item.path("slugline").asText(), item.path("id").asText()));
            if (page.path("next").isNull()) {
                return known;
            }
            after = "&after=" + page.path("next").asText();
        }
    }

    private String create(DemoArticle article, DemoGallery gallery) {
        return as(article.author())
                .post(ARTICLES, DemoArticle.hung(article.asNew(), gallery::id))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private void bringForward(DemoArticle article, DemoGallery gallery, String path) {
        var now = as("chief").get(path).expect(200).json();
        for (int version = now.path("version").asInt(); version <= article.versions(); version++) {
            if (version > 1) {
                revise(article, gallery, path, version);
            }
            for (var action : article.ahead(version, state(path))) {
                if (action.equals("approve")) {
                    article.pictures().forEach(gallery::awaitDeveloped);
                }
                perform(article, path, action, version);
            }
        }
        leaveNotes(article, path);
    }

    private void revise(DemoArticle article, DemoGallery gallery, String path, int version) {
        var now = as("chief").get(path).expect(200).json();
        if (now.path("version").asInt() < version) {
            perform(article, path, "revise", version);
        }
        if (state(path).equals("DRAFT")) {
            var author = as(article.author());
            author.ifMatch(author.get(path).expect(200).etag())
                    .put(path, DemoArticle.hung(article.content(version), gallery::id))
                    .expect(200);
        }
    }

    private void perform(DemoArticle article, String path, String action, int version) {
        var somebody = as(isAuthors(action) ? article.author() : article.editor());
        somebody.ifMatch(somebody.get(path).expect(200).etag())
                .post(path + "/actions/" + action, article.with(action, version))
                .expect(200);
    }

    private static boolean isAuthors(String action) {
        return action.equals("submit") || action.equals("revise") || action.equals("spike");
    }

    private void leaveNotes(DemoArticle article, String path) {
        var there = as("chief")
                .get(path + "/notes")
                .expect(200)
                .json()
                .path("items")
                .toString();
        for (JsonNode note : article.notes()) {
            if (!there.contains(note.path("text").toString())) {
                as(article.editor()).post(path + "/notes", note).expect(201);
            }
        }
    }

    private String state(String path) {
        return as("chief").get(path).expect(200).json().path("state").asText();
    }

    private Caller as(String user) {
        return midad.withToken(tokens.ofPerson("midad-cli", user));
    }
}
