package org.midad.desk.admin;

import org.jspecify.annotations.Nullable;
import org.midad.desk.Frame;
import org.midad.platform.Page;
import org.midad.webhooks.Webhook;

/** All webhooks, of all sites. */
public record WebhookListPage(Frame frame, Page<Webhook.View> rows) {

    public @Nullable String next() {
        return rows.next() == null ? null : "/desk/admin/webhooks?after=" + rows.next();
    }
}
