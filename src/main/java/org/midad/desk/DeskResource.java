package org.midad.desk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Role;

/** How somebody likes the desk to be, and the end of a sign-in made in a window of its own. */
@Path("/desk")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class DeskResource {

    private static final int A_YEAR = 365 * 24 * 3600;

    @Inject
    Frames frames;

    /** Tells the page that had asked to sign in again, and closes its window. */
    @GET
    @Path("signed-in")
    public Response signedIn() {
        return Html.page(DeskTemplates.signedIn(frames.of("desk")));
    }

    @POST
    @Path("preferences")
    public Response prefer(
            @RestForm @Nullable String language,
            @RestForm @Nullable String theme,
            @RestForm @Nullable String welcome,
            @RestForm @Nullable String back) {
        var answer = Response.seeOther(java.net.URI.create(OwnPath.orBoard(back)));
        if (language != null) {
            answer.cookie(kept(Frames.LANGUAGE, language.equals("en") ? "en" : "ar"));
        }
        if (theme != null && Frames.THEMES.contains(theme)) {
            answer.cookie(kept(Frames.THEME, theme));
        }
        if (welcome != null) {
            answer.cookie(kept(Frames.WELCOMED, welcomed(welcome)));
        }
        return answer.build();
    }

    /** A role is added to those for which the first steps are put away; anything else brings them all back. */
    private String welcomed(String role) {
        return Role.of(role)
                .map(put -> Stream.concat(frames.welcomed().stream(), Stream.of(put.key()))
                        .filter(key -> Role.of(key).isPresent())
                        .distinct()
                        .collect(Collectors.joining(".")))
                .orElse("");
    }

    private static NewCookie kept(String name, String value) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge(A_YEAR)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
