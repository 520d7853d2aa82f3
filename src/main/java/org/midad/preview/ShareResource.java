package org.midad.preview;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestCookie;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Refusal;

/**
 * Previews for whoever has a share link. Looking shows a door and uses nothing up, as chat and mail programs look at every
 * link; pressing its button does.
 */
@Path("/preview/s/{token}")
@Tag(name = "preview")
@PermitAll
public class ShareResource {

    private static final String KEY = "preview";

    @Inject
    Opening opening;

    @Inject
    PreviewPictures pictures;

    @ConfigProperty(name = "midad.base-url")
    String baseUrl;

    @GET
    @APIResponse(responseCode = "200", ref = "HtmlPage")
    @Operation(
            operationId = "lookAtPreviewLink",
            summary = "The door of a share link, or its page for who has opened it",
            description = "HTML. A link that opens nothing, for whatever reason, is a 404.")
    public Response look(@RestPath String token, @RestCookie(KEY) @Nullable String key) {
        return opening.look(new Secret(token), secret(key))
                .map(sight -> switch (sight) {
                    case Opening.Page(var page) -> Pages.html(200, PreviewTemplates.page(pictures.in(page)));
                    case Opening.Door(var door) -> Pages.html(200, PreviewTemplates.door(door));
                })
                .orElseThrow(ShareResource::closed);
    }

    @POST
    @APIResponse(responseCode = "303", ref = "BackToLink")
    @Operation(
            operationId = "openPreviewLink",
            summary = "Opens a share link: uses it up by one and leads back to it, where the page is now",
            description = "Sets the cookie that lets its reader reload the page.")
    public Response open(@RestPath String token, @RestCookie(KEY) @Nullable String key) {
        return opening.open(new Secret(token), secret(key))
                .map(opened -> Response.seeOther(URI.create("/preview/s/" + token))
                        .cookie(cookie(token, opened))
                        .build())
                .orElseThrow(ShareResource::closed);
    }

    /** For this link only, never for scripts, never from another site. */
    private NewCookie cookie(String token, Secret key) {
        return new NewCookie.Builder(KEY)
                .value(key.text())
                .path("/preview/s/" + token)
                .maxAge((int) Opening.READING.toSeconds())
                .httpOnly(true)
                .secure(baseUrl.startsWith("https:"))
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    private static @Nullable Secret secret(@Nullable String key) {
        return key == null ? null : new Secret(key);
    }

    /** Whatever the reason, the answer is this one. */
    private static Refusal closed() {
        return new Refusal(404, "link-closed");
    }
}
