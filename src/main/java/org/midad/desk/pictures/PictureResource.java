package org.midad.desk.pictures;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;
import org.midad.articles.ImageUses;
import org.midad.audit.AuditEntry;
import org.midad.audit.AuditLog;
import org.midad.desk.Frame;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.images.Descriptions;
import org.midad.images.ImageNotes;
import org.midad.images.ImageService;
import org.midad.images.ImageService.Stale;
import org.midad.images.ImageService.Step;
import org.midad.images.ImageViews;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;
import org.midad.sites.Catalogue;
import org.midad.workflow.Action;
import org.midad.workflow.Matter;

/** One picture: its words, its steps through the workflow, remarks. */
@Path("/desk/pictures/{id}")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class PictureResource {

    private static final int MOST_LINES = 50;
    private static final int LONGEST_NOTE = 4_000;

    @Inject
    Frames frames;

    @Inject
    ImageService service;

    @Inject
    ImageViews views;

    @Inject
    Descriptions descriptions;

    @Inject
    ImageUses uses;

    @Inject
    ImageNotes notes;

    @Inject
    AuditLog log;

    @Inject
    Catalogue catalogue;

    @GET
    public Response show(@RestPath UUID id) {
        return page(id, null, null);
    }

    @POST
    public Response save(@RestPath UUID id, @RestForm String etag, @BeanParam PictureForm form) {
        var frame = frames.of("pictures");
        var before = views.show(frame.actor(), id).image().content();
        try {
            var content = descriptions.checked(form.over(before, frame.zone()));
            try {
                service.edit(frame.actor(), id, etag, content);
            } catch (Stale e) {
                service.setAside(frame.actor(), id, content);
                return page(id, form, Attempted.late(frame.language(), ""));
            }
        } catch (InputError e) {
            return page(id, form, Attempted.unreadable(frame.language(), e, ""));
        } catch (Refusal e) {
            return page(id, form, Attempted.refused(frame.language(), e, ""));
        }
        return Html.seeOther("/desk/pictures/" + id);
    }

    @POST
    @Path("actions")
    public Response perform(
            @RestPath UUID id, @RestForm String etag, @RestForm String action, @RestForm @Nullable String why) {
        var frame = frames.of("pictures");
        var step = Action.of(action)
                .filter(wanted -> !wanted.hasOwnCall() && wanted.isDoneTo(Matter.IMAGE))
                .orElseThrow(Refusal::notFound);
        var typed = why == null ? "" : why;
        try {
            var said = step == Action.RETURN ? new Step(why, null) : new Step(null, why);
            service.perform(frame.actor(), id, step, said, etag);
        } catch (Stale e) {
            return page(id, null, Attempted.late(frame.language(), typed));
        } catch (InputError e) {
            return page(id, null, Attempted.unreadable(frame.language(), e, typed));
        } catch (Refusal e) {
            return page(id, null, Attempted.refused(frame.language(), e, typed));
        }
        return Html.seeOther("/desk/pictures/" + id);
    }

    @POST
    @Path("notes")
    public Response note(@RestPath UUID id, @RestForm @Nullable String text, @RestForm boolean blocking) {
        if (text != null && text.length() > LONGEST_NOTE) {
            throw InputError.at("/text", "text.too-long", LONGEST_NOTE);
        }
        if (text != null && !text.isBlank()) {
            service.note(frames.of("pictures").actor(), id, text.strip(), blocking);
        }
        return Html.seeOther("/desk/pictures/" + id + "#notes");
    }

    @POST
    @Path("notes/{note}/resolve")
    public Response resolve(@RestPath UUID id, @RestPath UUID note) {
        service.resolve(frames.of("pictures").actor(), id, note);
        return Html.seeOther("/desk/pictures/" + id + "#notes");
    }

    private Response page(UUID id, @Nullable PictureForm typed, @Nullable Attempted attempted) {
        var frame = frames.of("pictures");
        var shown = views.show(frame.actor(), id);
        var saved = PictureForm.of(shown.image().content(), frame);
        var page = new PicturePage(frame, shown, typed == null ? saved : typed, saved, around(frame, shown), attempted);
        return Html.page(attempted == null ? 200 : attempted.status(), PicturesTemplates.picture(page));
    }

    private PicturePage.Around around(Frame frame, ImageViews.Shown shown) {
        var id = shown.image().id();
        return new PicturePage.Around(
                catalogue.desk(shown.image().desk(), frame.isEnglish()),
                catalogue.sites(frame.lang()),
                uses.of(frame.actor(), id, null, MOST_LINES),
                notes.of(id),
                log.of("image", id, null, MOST_LINES).stream()
                        .map(AuditEntry::view)
                        .toList());
    }
}
