package org.midad.preview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Article;
import org.midad.articles.ContentReader;
import org.midad.articles.Policy;
import org.midad.articles.Revision;
import org.midad.articles.Revisions;
import org.midad.articles.Versions;
import org.midad.identity.Actor;
import org.midad.identity.CurrentActor;
import org.midad.platform.InputError;
import org.midad.sites.Catalogue;
import org.midad.sites.Site;

/** Previews for the people of the newsroom. */
@Path("/preview/articles")
@Tag(name = "preview")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class PreviewResource {

    @Inject
    Policy policy;

    @Inject
    Versions versions;

    @Inject
    Revisions revisions;

    @Inject
    ContentReader contents;

    @Inject
    Catalogue catalogue;

    @Inject
    PreviewPages pages;

    @Inject
    PreviewPictures pictures;

    @Inject
    CurrentActor actor;

    @GET
    @Path("{id}")
    @APIResponse(responseCode = "200", ref = "HtmlPage")
    @Operation(
            operationId = "previewArticle",
            summary = "An HTML page of one revision as a site's readers would see it",
            description = "Of the newest revision and the article's first site where none is asked for.")
    public Response page(
            @RestPath UUID id,
            @RestQuery("revision") @Nullable Integer number,
            @RestQuery("site") @Nullable String key) {
        return Pages.html(200, PreviewTemplates.page(pictures.in(made(actor.get(), id, number, key))));
    }

    @Transactional
    PreviewPage made(Actor me, UUID id, @Nullable Integer number, @Nullable String key) {
        var article = policy.visible(me, id);
        var revision = number == null ? versions.current(id).revision() : revisions.numbered(id, number);
        return pages.of(article, revision, site(article, revision, key), new PreviewPages.Reader(me.name(), null));
    }

    private Site site(Article article, Revision revision, @Nullable String asked) {
        if (asked != null) {
            return catalogue.site(asked).orElseThrow(() -> InputError.at("site", "site.unknown", asked));
        }
        return contents.of(revision).sites().stream()
                .findFirst()
                .flatMap(catalogue::site)
                .or(() -> catalogue.anySite(article.locale()))
                .orElseThrow(() -> InputError.at("site", "site.none-yet"));
    }
}
