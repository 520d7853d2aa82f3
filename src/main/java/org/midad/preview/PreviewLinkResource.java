package org.midad.preview;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.identity.CurrentActor;
import org.midad.platform.Cursors;
import org.midad.platform.InputError;
import org.midad.platform.Page;

/** Share links over HTTP, for the people who make them. */
@Path("/api/v1/articles/{id}/preview-links")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "preview")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class PreviewLinkResource {

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    @Inject
    Sharing sharing;

    @Inject
    CurrentActor actor;

    @ConfigProperty(name = "midad.base-url")
    String baseUrl;

    /**
     * What is to be shared, and for how long.
     *
     * @param revision its number; the newest if absent
     * @param expiresIn ISO 8601 duration, or seconds
     * @param name whom it is for; the page carries it
     */
    @Schema(name = "NewPreviewLink")
    public record NewLink(
            @Nullable @Min(1) Integer revision,

            @NotBlank @Size(max = 100) String site,

            @NotNull @Schema(ref = "LinkLength") JsonNode expiresIn,

            @Nullable @Min(1) @Max(10_000) Integer maxUses,

            @Nullable @Size(max = 100) String name) {

        PreviewLink.Terms terms() {
            return new PreviewLink.Terms(
                    site, length(expiresIn.asText()), maxUses, name == null || name.isBlank() ? null : name.strip());
        }
    }

    /** @param url opens it for whoever has it; said this once */
    @Schema(name = "MadePreviewLink")
    public record MadeLink(UUID id, String url, Instant expiresAt) {}

    @POST
    @Operation(operationId = "createPreviewLink", summary = "Make a share link to one revision")
    @APIResponseSchema(value = MadeLink.class, responseCode = "201")
    public Response share(@RestPath UUID id, @Valid @NotNull NewLink wanted) {
        var shared = sharing.share(actor.get(), id, wanted.revision(), wanted.terms());
        var link = shared.link();
        var url = baseUrl + shared.path();
        return Response.created(URI.create("/api/v1/articles/" + id + "/preview-links"))
                .header("Cache-Control", "private, no-store")
                .entity(new MadeLink(link.id(), url, link.expiresAt()))
                .build();
    }

    @GET
    @Operation(operationId = "listPreviewLinks", summary = "The share links of an article, oldest first")
    public Page<PreviewLink.View> list(
            @RestPath UUID id, @RestQuery @Nullable String after, @RestQuery @Nullable Integer limit) {
        int most = Page.limit(limit);
        var views = sharing.list(actor.get(), id, Cursors.id(after), most + 1);
        return Page.of(views, most, last -> last.id().toString());
    }

    /** Takes all links of the article back. */
    @DELETE
    @Operation(operationId = "revokePreviewLinks", summary = "Take all share links of an article back")
    public void revokeAll(@RestPath UUID id) {
        sharing.revokeAll(actor.get(), id);
    }

    private static Duration length(String text) {
        try {
            var length = text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.parse(text);
            if (length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0) {
                return length;
            }
        } catch (DateTimeParseException e) {
            throw InputError.at("/expiresIn", "link.duration");
        }
        throw InputError.at("/expiresIn", "link.lasts");
    }
}
