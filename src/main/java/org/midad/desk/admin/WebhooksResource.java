package org.midad.desk.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.desk.admin.WebhookPage.Trouble;
import org.midad.platform.Constraints;
import org.midad.platform.CursorText;
import org.midad.platform.Cursors;
import org.midad.platform.InputError;
import org.midad.platform.Page;
import org.midad.platform.Problem;
import org.midad.platform.Refusal;
import org.midad.sites.Catalogue;
import org.midad.webhooks.Delivery;
import org.midad.webhooks.Webhook;
import org.midad.webhooks.WebhookService;

/** Who outside is told of what is published: to make, to change, and to look after what was sent. */
@Path("/desk/admin/webhooks")
@RolesAllowed("admin")
public class WebhooksResource {

    private static final String HOME = "/desk/admin/webhooks";
    private static final int A_SCREENFUL = 50;
    private static final int STALE = 412;

    /** What a page can say was done. */
    private static final Set<String> DONE = Set.of("saved", "replayed");

    @Inject
    Frames frames;

    @Inject
    WebhookService webhooks;

    @Inject
    Catalogue catalogue;

    @Inject
    Validator validator;

    @GET
    public Response list(@RestQuery @Nullable String after) {
        var found = webhooks.list(null, Cursors.id(after), A_SCREENFUL + 1);
        var rows = Page.of(found.stream().map(Webhook::view).toList(), A_SCREENFUL, last -> last.id()
                .toString());
        return Html.page(AdminTemplates.webhooks(new WebhookListPage(frames.of("admin"), rows)));
    }

    @GET
    @Path("new")
    public Response begin() {
        return page(200, null, WebhookForm.blank(), Trouble.NONE, "", "");
    }

    /** The secret is on this page and nowhere else: it is no address to go back to. */
    @POST
    @Path("new")
    public Response make(@BeanParam WebhookForm form) {
        try {
            var made = webhooks.make(frames.of("admin").actor(), checked(form));
            var secret = made.secret() == null ? "" : made.secret();
            return page(200, made.webhook(), WebhookForm.of(made.webhook()), Trouble.NONE, secret, "made");
        } catch (InputError wrong) {
            return page(400, null, form, Trouble.of(wrong.findings()), "", "");
        }
    }

    @GET
    @Path("{webhook}")
    public Response show(
            @RestPath UUID webhook,
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable String said) {
        var found = webhooks.get(webhook);
        var shown = state(state);
        var deliveries = deliveries(found, shown, after);
        return page(
                200,
                found,
                WebhookForm.of(found),
                Trouble.NONE,
                "",
                said != null && DONE.contains(said) ? said : "",
                shown == null ? "" : shown.name(),
                deliveries);
    }

    @POST
    @Path("{webhook}")
    public Response change(@RestPath UUID webhook, @BeanParam WebhookForm form) {
        var found = webhooks.get(webhook);
        form.site = found.view().site();
        form.kind = found.view().kind().key();
        try {
            webhooks.change(frames.of("admin").actor(), webhook, form.seen(), checked(form));
            return Html.seeOther(HOME + "/" + webhook + "?said=saved");
        } catch (InputError wrong) {
            return page(400, found, form, Trouble.of(wrong.findings()), "", "");
        } catch (Refusal refused) {
            if (refused.status() != STALE) {
                throw refused;
            }
            var now = webhooks.get(webhook);
            form.tag = now.tag();
            return page(STALE, now, form, Trouble.STALE, "", "");
        }
    }

    @POST
    @Path("{webhook}/secret")
    public Response rotate(@RestPath UUID webhook, @RestForm @Nullable String tag) {
        try {
            var rotated = webhooks.rotate(frames.of("admin").actor(), webhook, KeptForm.given(tag), null);
            var form = WebhookForm.of(rotated.webhook());
            return page(200, rotated.webhook(), form, Trouble.NONE, rotated.secret(), "rotated");
        } catch (Refusal refused) {
            return instead(webhook, refused);
        }
    }

    @POST
    @Path("{webhook}/delete")
    public Response delete(@RestPath UUID webhook, @RestForm @Nullable String tag) {
        try {
            webhooks.delete(frames.of("admin").actor(), webhook, KeptForm.given(tag));
            return Html.seeOther(HOME);
        } catch (Refusal refused) {
            return instead(webhook, refused);
        }
    }

    /** All dead letters, or all after a position of the feed. */
    @POST
    @Path("{webhook}/replay")
    public Response replay(@RestPath UUID webhook, @RestForm @Nullable String position) {
        try {
            webhooks.replay(frames.of("admin").actor(), webhook, position(KeptForm.given(position)));
            return replayed(webhook);
        } catch (InputError wrong) {
            var found = webhooks.get(webhook);
            return page(400, found, WebhookForm.of(found), Trouble.of(wrong.findings()), "", "");
        } catch (Refusal refused) {
            return instead(webhook, refused);
        }
    }

    @POST
    @Path("{webhook}/deliveries/{delivery}/replay")
    public Response replayOne(@RestPath UUID webhook, @RestPath UUID delivery) {
        try {
            webhooks.replay(frames.of("admin").actor(), webhook, delivery);
            return replayed(webhook);
        } catch (Refusal refused) {
            return instead(webhook, refused);
        }
    }

    private static Response replayed(UUID webhook) {
        return Html.seeOther(HOME + "/" + webhook + "?said=replayed#deliveries");
    }

    /** The page as it is now, with why nothing was done. */
    private Response instead(UUID webhook, Refusal refused) {
        if (refused.status() != STALE && refused.status() != 409) {
            throw refused;
        }
        var found = webhooks.get(webhook);
        var why = Problem.of(frames.language(), refused.status(), refused.key(), refused.args());
        var trouble = refused.status() == STALE
                ? Trouble.STALE
                : new Trouble(List.of(), false, why.title() + ". " + why.detail());
        return page(refused.status(), found, WebhookForm.of(found), trouble, "", "");
    }

    private Webhook.Settings checked(WebhookForm form) {
        var settings = form.settings();
        var broken =
                validator.validate(settings).stream().map(Constraints::finding).toList();
        if (!broken.isEmpty()) {
            throw new InputError(broken);
        }
        return settings;
    }

    private Response page(
            int status, @Nullable Webhook webhook, WebhookForm form, Trouble trouble, String secret, String said) {
        var deliveries = webhook == null ? new Page<Delivery>(List.of(), null) : deliveries(webhook, null, null);
        return page(status, webhook, form, trouble, secret, said, "", deliveries);
    }

    private Response page(
            int status,
            @Nullable Webhook webhook,
            WebhookForm form,
            Trouble trouble,
            String secret,
            String said,
            String state,
            Page<Delivery> deliveries) {
        var frame = frames.of("admin");
        var view = webhook == null ? null : webhook.view();
        var sites = catalogue.sites(frame.lang());
        return Html.page(
                status,
                AdminTemplates.webhook(
                        new WebhookPage(frame, view, form, sites, trouble, secret, state, deliveries, said)));
    }

    private Page<Delivery> deliveries(Webhook webhook, Delivery.@Nullable State state, @Nullable String after) {
        var found = webhooks.deliveries(webhook.id(), state, place(after), A_SCREENFUL + 1);
        return Page.of(found, A_SCREENFUL, last -> CursorText.of(last.position()));
    }

    private static @Nullable Long place(@Nullable String after) {
        try {
            return after == null
                    ? null
                    : Long.valueOf(CursorText.parts(after, 1).getFirst());
        } catch (NumberFormatException e) {
            throw CursorText.refused();
        }
    }

    private static Delivery.@Nullable State state(@Nullable String text) {
        return Stream.of(Delivery.State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Long position(String text) {
        try {
            return text.isEmpty() ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw InputError.at("/position", "number.whole");
        }
    }
}
