package org.midad.desk.admin;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frame;
import org.midad.desk.Moment;
import org.midad.platform.Finding;
import org.midad.platform.Page;
import org.midad.sites.Catalogue.Named;
import org.midad.webhooks.Delivery;
import org.midad.webhooks.EventType;
import org.midad.webhooks.Kind;
import org.midad.webhooks.Webhook;

/**
 * One webhook: its settings, its secret in the moment in which that is known, and what was sent to it.
 *
 * @param view as it is; null of one that is being made
 * @param secret said this once; empty otherwise
 * @param state the deliveries that are shown; empty for all
 * @param said what was done just now, as the words name it; empty where nothing was
 */
public record WebhookPage(
        Frame frame,
        Webhook.@Nullable View view,
        WebhookForm typed,
        List<Named> sites,
        Trouble trouble,
        String secret,
        String state,
        Page<Delivery> deliveries,
        String said) {

    /**
     * Why nothing was done.
     *
     * @param refusal in words; empty where there is none
     */
    public record Trouble(List<Finding> findings, boolean isStale, String refusal) {

        static final Trouble NONE = new Trouble(List.of(), false, "");
        static final Trouble STALE = new Trouble(List.of(), true, "");

        static Trouble of(List<Finding> findings) {
            return new Trouble(findings, false, "");
        }
    }

    public boolean isNew() {
        return view == null;
    }

    public boolean hasSecret() {
        return !secret.isEmpty();
    }

    public boolean isSaid() {
        return !said.isEmpty();
    }

    public boolean isRefused() {
        return !trouble.refusal().isEmpty();
    }

    public String path() {
        return view == null ? "/desk/admin/webhooks/new" : "/desk/admin/webhooks/" + view.id();
    }

    public List<Kind> kinds() {
        return List.of(Kind.values());
    }

    public List<EventType> events() {
        return List.of(EventType.values());
    }

    public List<Delivery.State> states() {
        return List.of(Delivery.State.values());
    }

    public boolean isWrong() {
        return !trouble.findings().isEmpty();
    }

    /** What is wrong with a field; empty where nothing is. */
    public String fault(String field) {
        return trouble.findings().stream()
                .filter(finding -> finding.pointer().equals("/" + field)
                        || finding.pointer().startsWith("/" + field + "/"))
                .map(finding -> finding.detail().in(frame.language()))
                .findFirst()
                .orElse("");
    }

    /** Whether there is a key to change. */
    public boolean isSigned() {
        return view != null && view.kind() != Kind.WEBSUB;
    }

    public boolean isFor(Delivery.State one) {
        return state.equals(one.name());
    }

    /** Until when both secrets count, while they do. */
    public @Nullable Moment bothUntil() {
        return Optional.ofNullable(view)
                .map(Webhook.View::formerSecretUntil)
                .filter(until -> until.isAfter(java.time.Instant.now()))
                .map(frame::moment)
                .orElse(null);
    }

    public @Nullable String older() {
        return deliveries.next() == null
                ? null
                : path() + "?state=" + state + "&after=" + deliveries.next() + "#deliveries";
    }
}
