package org.midad.desk.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.platform.InputError;
import org.midad.preview.PreviewLink;
import org.midad.preview.Sharing;

/** Share links, made and taken back. */
@Path("/desk/articles/{id}/links")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class LinksResource {

    private static final int LONGEST_HOURS = 30 * 24;
    private static final int MOST_USES = 10_000;
    private static final int LONGEST_NAME = 100;

    @Inject
    Frames frames;

    @Inject
    Dossiers dossiers;

    @Inject
    Sharing sharing;

    @ConfigProperty(name = "midad.base-url")
    String baseUrl;

    /** Answers with the link itself: it is shown this once, so there is no page to be sent to. */
    @POST
    public Response share(
            @RestPath UUID id,
            @RestForm @Nullable String site,
            @RestForm @Nullable Integer hours,
            @RestForm @Nullable String maxUses,
            @RestForm @Nullable String revision,
            @RestForm @Nullable String name) {
        var frame = frames.of("board");
        var shared = sharing.share(
                frame.actor(),
                id,
                number("/revision", revision),
                terms(site, hours, number("/maxUses", maxUses), name));
        var dossier = dossiers.of(frame, id);
        var page = new SharedPage(frame, dossier, shared.link().view(), baseUrl + shared.path());
        return Html.page(ReviewTemplates.shared(page));
    }

    @POST
    @Path("{link}/revoke")
    public Response revoke(@RestPath UUID id, @RestPath UUID link) {
        sharing.revoke(frames.of("board").actor(), link);
        return Html.seeOther("/desk/articles/" + id + "/preview#links");
    }

    /** Browsers send fields that were left empty too. */
    private static @Nullable Integer number(String pointer, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return Integer.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw InputError.at(pointer, "parameter.whole-number");
        }
    }

    private static PreviewLink.Terms terms(
            @Nullable String site, @Nullable Integer hours, @Nullable Integer maxUses, @Nullable String name) {
        if (site == null) {
            throw InputError.at("/site", "missing");
        }
        if (hours == null || hours < 1 || hours > LONGEST_HOURS) {
            throw InputError.at("/expiresIn", "link.length");
        }
        if (maxUses != null && (maxUses < 1 || maxUses > MOST_USES)) {
            throw InputError.at("/maxUses", "number.range", 1, MOST_USES);
        }
        var reader = name == null || name.isBlank() ? null : name.strip();
        if (reader != null && reader.length() > LONGEST_NAME) {
            throw InputError.at("/name", "text.too-long", LONGEST_NAME);
        }
        return new PreviewLink.Terms(site, Duration.ofHours(hours), maxUses, reader);
    }
}
