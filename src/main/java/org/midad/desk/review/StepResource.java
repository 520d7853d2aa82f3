package org.midad.desk.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestPath;
import org.midad.articles.ArticleService;
import org.midad.articles.Stale;
import org.midad.desk.Frame;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.platform.EntityTags;
import org.midad.platform.InputError;
import org.midad.platform.Refusal;
import org.midad.workflow.Action;
import org.midad.workflow.ActionRefused;
import org.midad.workflow.Matter;

/** Steps of the workflow from their forms; what is refused is explained there, and nothing typed is lost. */
@Path("/desk/articles/{id}/actions/{action}")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class StepResource {

    @Inject
    Frames frames;

    @Inject
    Dossiers dossiers;

    @Inject
    ArticleService service;

    @POST
    public Response perform(@RestPath UUID id, @RestPath("action") String key, @BeanParam StepForm form) {
        var action = Action.of(key)
                .filter(one -> !one.hasOwnCall() && one.isDoneTo(Matter.ARTICLE))
                .orElseThrow(Refusal::notFound);
        var tag = EntityTags.required(form.etag);
        var frame = frames.of("board");
        var objections = new Objections(frame.words());
        var unclear = objections.to(form.due(), form.takedown());
        if (!unclear.isEmpty()) {
            return again(frame, id, 400, new Tried(action, form, unclear, false));
        }
        if (Step.CONFIRMED.contains(action) && !form.isConfirmed() && form.hasWhat(Ask.of(action, false))) {
            var dossier = dossiers.of(frame, id);
            return Html.page(ReviewTemplates.confirm(new ConfirmPage(frame, dossier, action, form)));
        }
        try {
            boolean asksSites = Ask.of(action, true).contains(Ask.SITES);
            service.perform(frame.actor(), id, action, form.move(asksSites), tag);
            return Html.seeOther("/desk/articles/" + id);
        } catch (Stale late) {
            var why = List.of(frame.words().get("review.stale"));
            return again(frame, id, 412, new Tried(action, form, why, true));
        } catch (ActionRefused refused) {
            return again(frame, id, refused.status(), new Tried(action, form, objections.to(refused), false));
        } catch (InputError wrong) {
            return again(frame, id, 400, new Tried(action, form, objections.to(wrong.findings()), false));
        }
    }

    private Response again(Frame frame, UUID id, int status, Tried tried) {
        var page = new ArticlePage(frame, dossiers.of(frame, id), tried, null);
        return Html.page(status, ReviewTemplates.article(page));
    }
}
