package org.midad.desk.admin;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "desk/admin")
final class AdminTemplates {

    private AdminTemplates() {}

    static native TemplateInstance list(ListPage page);

    static native TemplateInstance form(FormPage page);

    static native TemplateInstance merge(MergePage page);

    static native TemplateInstance accounts(AccountsPage page);

    static native TemplateInstance webhooks(WebhookListPage page);

    static native TemplateInstance webhook(WebhookPage page);

    static native TemplateInstance audit(AuditPage page);
}
