package org.midad.preview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
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
import org.midad.publishing.Forecast;
import org.midad.publishing.Forecast.Standing;
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
    Forecast forecast;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    @ConfigProperty(name = "midad.zone")
    ZoneId zone;

    @GET
    @Path("{id}")
    @APIResponse(responseCode = "200", ref = "HtmlPage")
    @Operation(
            operationId = "previewArticle",
            summary = "An HTML page of one revision as a site's readers would see it",
            description =
                    "Of the newest revision and the article's first site where none is asked for. With `at`, an instant to"
                            + " come, what readers will find there then by what is planned; `revision` is not looked at.")
    public Response page(
            @RestPath UUID id,
            @RestQuery("revision") @Nullable Integer number,
            @RestQuery("site") @Nullable String key,
            @RestQuery @Nullable String at) {
        return switch (made(actor.get(), new Wanted(id, number, key, Then.of(at, zone, clock)))) {
            case Sight.Story(var page) -> Pages.html(200, PreviewTemplates.page(pictures.in(page)));
            case Sight.Absent(var page) -> Pages.html(200, PreviewTemplates.absent(page));
        };
    }

    record Wanted(
            UUID id,
            @Nullable Integer revision,
            @Nullable String site,
            @Nullable Instant then) {}

    /** What there is to see. */
    sealed interface Sight {

        record Story(PreviewPage page) implements Sight {}

        record Absent(AbsentPage page) implements Sight {}
    }

    @Transactional
    Sight made(Actor me, Wanted wanted) {
        var article = policy.visible(me, wanted.id());
        var reader = new PreviewPages.Reader(me.name(), null, wanted.then());
        var then = wanted.then();
        var number = then == null ? wanted.revision() : null;
        var revision =
                number == null ? versions.current(wanted.id()).revision() : revisions.numbered(wanted.id(), number);
        var site = site(article, revision, wanted.site());
        if (then == null) {
            return new Sight.Story(pages.of(article, revision, site, reader));
        }
        return switch (forecast.of(wanted.id(), site.key(), then)) {
            case Standing.Live(var live) ->
                new Sight.Story(pages.of(article, revisions.numbered(wanted.id(), live), site, reader));
            case Standing.NotYet(var due) -> new Sight.Absent(pages.absent(article, site, reader, false, due));
            case Standing.TakenDown(var since) -> new Sight.Absent(pages.absent(article, site, reader, true, since));
        };
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
