package org.midad.desk.admin;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.identity.Role;
import org.midad.platform.Refusal;

/** Sites with their sections, desks, topics and people: to look through, to make and to change. */
@Path("/desk/admin")
@RolesAllowed("admin")
@RunOnVirtualThread
public class KeptResource {

    @Inject
    Frames frames;

    @Inject
    KeptPages pages;

    /** A chief has the log here, an admin everything. */
    @GET
    @RolesAllowed({"chief", "admin"})
    public Response home() {
        boolean isAdmin = frames.of("admin").actor().is(Role.ADMIN);
        return Html.seeOther(isAdmin ? Drawer.SITES.path() : "/desk/admin/audit");
    }

    @GET
    @Path("{part}")
    public Response list(@RestPath String part, @RestQuery @Nullable String q, @RestQuery @Nullable String after) {
        return pages.list(frames.of("admin"), drawer(part), KeptForm.given(q), after);
    }

    @GET
    @Path("new/{part}")
    public Response begin(@RestPath String part) {
        return pages.blank(frames.of("admin"), drawer(part), "");
    }

    @POST
    @Path("new/{part}")
    public Response make(@RestPath String part, @BeanParam KeptForm form) {
        return pages.make(frames.of("admin"), drawer(part), "", form);
    }

    @GET
    @Path("{part}/{key}")
    public Response show(@RestPath String part, @RestPath String key, @RestQuery @Nullable Boolean saved) {
        return pages.show(frames.of("admin"), drawer(part), "", key, Boolean.TRUE.equals(saved));
    }

    @POST
    @Path("{part}/{key}")
    public Response change(@RestPath String part, @RestPath String key, @BeanParam KeptForm form) {
        return pages.change(frames.of("admin"), drawer(part), "", key, form);
    }

    @GET
    @Path("new/sections/{site}")
    public Response beginSection(@RestPath String site) {
        return pages.blank(frames.of("admin"), Drawer.sectionsOf(site), site);
    }

    @POST
    @Path("new/sections/{site}")
    public Response makeSection(@RestPath String site, @BeanParam KeptForm form) {
        return pages.make(frames.of("admin"), Drawer.sectionsOf(site), site, form);
    }

    @GET
    @Path("sites/{site}/sections/{key}")
    public Response section(@RestPath String site, @RestPath String key) {
        return pages.show(frames.of("admin"), Drawer.sectionsOf(site), site, key, false);
    }

    @POST
    @Path("sites/{site}/sections/{key}")
    public Response changeSection(@RestPath String site, @RestPath String key, @BeanParam KeptForm form) {
        return pages.change(frames.of("admin"), Drawer.sectionsOf(site), site, key, form);
    }

    private static Drawer<?> drawer(String part) {
        return Drawer.named(part).orElseThrow(Refusal::notFound);
    }
}
