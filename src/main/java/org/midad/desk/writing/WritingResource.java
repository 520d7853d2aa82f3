package org.midad.desk.writing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.RawString;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.midad.articles.ArticleView;
import org.midad.articles.ArticleViews;
import org.midad.desk.Frame;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.images.ImageViews;
import org.midad.platform.Refusal;
import org.midad.sites.Catalogue;
import org.midad.workflow.Action;

/** The page to write an article on; its script saves through the API like everybody else. */
@Path("/desk/articles/{id}/write")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class WritingResource {

    @Inject
    Frames frames;

    @Inject
    ArticleViews articles;

    @Inject
    ImageViews images;

    @Inject
    NotesPanels notes;

    @Inject
    Catalogue catalogue;

    @Inject
    ObjectMapper json;

    /** Who may not edit it as it stands reads it instead. */
    @GET
    public Response write(@RestPath UUID id) throws JsonProcessingException {
        var frame = frames.of("writing");
        var shown = articles.show(frame.actor(), id);
        if (!shown.article().actions().contains(Action.EDIT.key())) {
            return Html.seeOther("/desk/articles/" + id);
        }
        var lead = lead(frame, shown.article());
        return Html.page(WritingTemplates.write(new WritingPage(
                frame,
                shown.article(),
                choices(shown.article()),
                lead,
                notes.of(frame, id, null),
                script(frame, shown, lead))));
    }

    private @Nullable Lead lead(Frame frame, ArticleView article) {
        var use = article.content().leadImage();
        if (use == null || use.image() == null) {
            return null;
        }
        try {
            return new Lead(
                    use,
                    images.show(frame.actor(), UUID.fromString(use.image())).image());
        } catch (Refusal notTheirs) {
            return null;
        }
    }

    private WritingPage.Choices choices(ArticleView article) {
        boolean english = article.locale().startsWith("en");
        return new WritingPage.Choices(
                catalogue.sites(article.locale()),
                catalogue.sections(article.locale(), article.content().sites()),
                topics(article, english),
                catalogue.people(english));
    }

    /** Those there are; one that has since become part of another is still in the article, by the other's name. */
    private List<Catalogue.Named> topics(ArticleView article, boolean english) {
        var all = catalogue.topics(english);
        var keys = all.stream().map(Catalogue.Named::key).collect(Collectors.toSet());
        var former = article.content().topics().stream()
                .filter(key -> !keys.contains(key))
                .flatMap(
                        key -> catalogue.topic(key, english).stream().map(now -> new Catalogue.Named(key, now.name())));
        return Stream.concat(all.stream(), former).toList();
    }

    private RawString script(Frame frame, ArticleViews.Shown shown, @Nullable Lead lead)
            throws JsonProcessingException {
        Map<String, Object> start = new HashMap<>();
        start.put("article", shown.article());
        start.put("etag", shown.etag());
        start.put("person", frame.actor().id());
        if (lead != null) {
            start.put("leadImage", lead.image());
        }
        start.put("zone", frame.zone().getId());
        var words = new HashMap<>(frame.words().startingWith("writing."));
        words.putAll(frame.words().startingWith("editor."));
        start.put("words", words);
        // Nothing a writer types may end the script element it stands in.
        return new RawString(json.writeValueAsString(start).replace("<", "\\u003c"));
    }
}
