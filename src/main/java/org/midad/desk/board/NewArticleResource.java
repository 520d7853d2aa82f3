package org.midad.desk.board;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.midad.articles.ArticleService;
import org.midad.articles.ArticleService.NewArticle;
import org.midad.articles.ContentReader;
import org.midad.desk.Frame;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.desk.board.NewArticlePage.Sent;
import org.midad.language.Locales;
import org.midad.platform.Finding;
import org.midad.platform.InputError;
import org.midad.sites.Catalogue;

/** Where a story begins. */
@Path("/desk/articles/new")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class NewArticleResource {

    @Inject
    Frames frames;

    @Inject
    ArticleService articles;

    @Inject
    ContentReader contents;

    @Inject
    Catalogue catalogue;

    @GET
    public Response form() {
        var frame = frames.of("board");
        var sent = new Sent(frame.lang(), "", "", "");
        return Html.page(BoardTemplates.newArticle(page(frame, sent, List.of())));
    }

    @POST
    public Response create(
            @RestForm @Nullable String locale,
            @RestForm @Nullable String desk,
            @RestForm @Nullable String slugline,
            @RestForm @Nullable String headline) {
        var frame = frames.of("board");
        var sent = new Sent(text(locale), text(desk), text(slugline), text(headline));
        try {
            var order = new NewArticle(
                    Locales.checked(sent.locale()), sent.desk(), sent.slugline(), contents.headlined(sent.headline()));
            var version = articles.create(frame.actor(), order);
            return Html.seeOther("/desk/articles/" + version.article().id());
        } catch (InputError wrong) {
            return Html.page(400, BoardTemplates.newArticle(page(frame, sent, wrong.findings())));
        }
    }

    private NewArticlePage page(Frame frame, Sent sent, List<Finding> findings) {
        var desks = catalogue.desks(frame.isEnglish()).stream()
                .filter(desk -> frame.actor().worksOn(desk.key()))
                .toList();
        return new NewArticlePage(frame, desks, catalogue.locales(), sent, findings);
    }

    private static String text(@Nullable String sent) {
        return Objects.requireNonNullElse(sent, "");
    }
}
