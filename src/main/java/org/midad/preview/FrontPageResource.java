package org.midad.preview;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.identity.CurrentActor;
import org.midad.platform.Refusal;
import org.midad.sites.Catalogue;

/** Front pages of sites for the people of the newsroom. */
@Path("/preview/sites")
@Tag(name = "preview")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class FrontPageResource {

    @Inject
    Catalogue catalogue;

    @Inject
    FrontPages pages;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    @ConfigProperty(name = "midad.zone")
    ZoneId zone;

    @GET
    @Path("{site}")
    @Transactional
    @APIResponse(responseCode = "200", ref = "HtmlPage")
    @Operation(
            operationId = "previewFrontPage",
            summary = "An HTML front page of a site, made of what is live on it",
            description =
                    "The newest first. A headline leads to the story's own preview for who may see that. With `at`, an"
                            + " instant to come, as it is when all has been done that is planned on one's desks until then.")
    public Response page(@RestPath String site, @RestQuery @Nullable String at) {
        var found = catalogue.site(site).orElseThrow(Refusal::notFound);
        return Pages.html(200, PreviewTemplates.front(pages.of(found, actor.get(), Then.of(at, zone, clock))));
    }
}
