package org.midad.desk.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Revisions;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.platform.InputError;
import org.midad.sites.Catalogue;

/** One article: as it stands, what changed, what became of it. */
@Path("/desk/articles/{id}")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class ReviewResource {

    @Inject
    Frames frames;

    @Inject
    Dossiers dossiers;

    @Inject
    ArticlePages pages;

    @Inject
    Revisions revisions;

    @Inject
    Catalogue catalogue;

    @GET
    public Response article(@RestPath UUID id) {
        var frame = frames.about(id, "board");
        return Html.page(ReviewTemplates.article(new ArticlePage(frame, dossiers.of(frame, id), null, null)));
    }

    /** @param with number of the revision to compare with */
    @GET
    @Path("review")
    public Response review(@RestPath UUID id, @RestQuery @Nullable Integer with, @RestQuery @Nullable String view) {
        var frame = frames.about(id, "board");
        return Html.page(ReviewTemplates.review(pages.review(frame, id, with, "sides".equals(view), null)));
    }

    /**
     * @param site whose readers' eyes it is seen with; the article's first one if absent
     * @param shows {@code front} for the site's front page
     * @param at an instant to come, or that it is {@code local}
     */
    @GET
    @Path("preview")
    public Response preview(
            @RestPath UUID id,
            @RestQuery @Nullable String site,
            @RestQuery @Nullable String screen,
            @RestQuery @Nullable String shows,
            @RestQuery @Nullable String at,
            @RestQuery @Nullable String local) {
        var frame = frames.about(id, "board");
        var dossier = dossiers.of(frame, id);
        var sites = Stream.concat(
                        dossier.sites().stream(),
                        catalogue.sites(dossier.article().locale()).stream())
                .distinct()
                .toList();
        var shown = sites.stream()
                .filter(one -> one.key().equals(site))
                .findFirst()
                .or(() -> sites.stream().findFirst())
                .orElseThrow(() -> InputError.at("site", "site.none-yet"));
        var instants = Instants.of(dossier, at, local, frame.zone(), frame.language());
        var page = new PreviewPage(
                frame, dossier, sites, shown, PreviewPage.Screen.of(screen), instants, "front".equals(shows));
        return Html.page(ReviewTemplates.preview(page));
    }

    @GET
    @Path("history")
    @Transactional
    public Response history(@RestPath UUID id) {
        var frame = frames.of("board");
        var dossier = dossiers.of(frame, id);
        var past = revisions.ofArticle(id, Integer.MAX_VALUE, Dossiers.MOST).stream()
                .map(one -> new HistoryPage.Past(
                        one.number(),
                        one.authorName(),
                        one.savedAt(),
                        one.number() == dossier.article().revision()))
                .toList();
        return Html.page(ReviewTemplates.history(new HistoryPage(frame, dossier, past)));
    }
}
