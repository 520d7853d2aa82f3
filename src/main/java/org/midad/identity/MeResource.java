package org.midad.identity;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Languages;

/** Who am I, as far as Midad knows. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class MeResource {

    @Inject
    CurrentActor actor;

    @Inject
    @Any
    Instance<Ability> abilities;

    /**
     * A person's roles and desks, and the language that Midad speaks with them.
     *
     * @param abilities what this installation does in which way, like {@code pictures: libvips 8.14.1}
     */
    public record Me(
            String id,
            String username,
            String name,
            List<String> roles,
            List<String> desks,
            String language,
            Map<String, String> abilities) {}

    @GET
    @Operation(operationId = "getMe", summary = "Who am I, in which roles, on which desks")
    public Me me(@HeaderParam("Accept-Language") @Nullable String acceptLanguage) {
        var me = actor.get();
        return new Me(
                me.id(),
                me.username(),
                me.name(),
                me.roles().stream().map(Role::key).sorted().toList(),
                me.desks().stream().sorted().toList(),
                Languages.wanted(acceptLanguage).getLanguage(),
                abilities.stream().collect(Collectors.toMap(Ability::name, Ability::value)));
    }
}
