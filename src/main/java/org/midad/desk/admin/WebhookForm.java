package org.midad.desk.admin;

import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.midad.webhooks.EventType;
import org.midad.webhooks.Kind;
import org.midad.webhooks.Webhook;

/** What is typed of a webhook. */
public class WebhookForm {

    @RestForm
    public @Nullable String site;

    @RestForm
    public @Nullable String kind;

    @RestForm
    public @Nullable String url;

    @RestForm
    public List<String> events = List.of();

    @RestForm
    public @Nullable String topics;

    @RestForm
    public @Nullable String description;

    @RestForm
    public @Nullable String active;

    /** What the one who typed had read. */
    @RestForm
    public @Nullable String tag;

    /** Of one that is there. */
    static WebhookForm of(Webhook webhook) {
        var view = webhook.view();
        var form = new WebhookForm();
        form.site = view.site();
        form.kind = view.kind().key();
        form.url = view.url();
        form.events = view.events().stream().map(EventType::key).toList();
        form.topics = String.join("\n", view.topics());
        form.description = view.description();
        form.active = String.valueOf(view.active());
        form.tag = webhook.tag();
        return form;
    }

    /** A new one is told of everything. */
    static WebhookForm blank() {
        var form = new WebhookForm();
        form.active = "true";
        form.kind = Kind.NOTIFY.key();
        return form;
    }

    Webhook.Settings settings() {
        return new Webhook.Settings(
                given(site),
                Kind.of(given(kind)),
                given(url),
                events.stream().map(EventType::of).toList(),
                lines(),
                given(description).isEmpty() ? null : given(description),
                isActive());
    }

    private List<String> lines() {
        return Arrays.stream(given(topics).split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public boolean isActive() {
        return "true".equals(active);
    }

    /** Nothing chosen stands for everything. */
    public boolean wants(EventType event) {
        return events.contains(event.key());
    }

    public boolean isOf(Kind one) {
        return one.key().equals(kind);
    }

    public boolean isOn(String key) {
        return key.equals(site);
    }

    public String typedUrl() {
        return given(url);
    }

    public String typedTopics() {
        return given(topics);
    }

    public String typedDescription() {
        return given(description);
    }

    public String seen() {
        return given(tag);
    }

    private static String given(@Nullable String text) {
        return KeptForm.given(text);
    }
}
