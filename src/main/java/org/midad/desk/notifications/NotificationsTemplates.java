package org.midad.desk.notifications;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.midad.desk.Frame;

@CheckedTemplate(basePath = "desk/notifications")
final class NotificationsTemplates {

    private NotificationsTemplates() {}

    static native TemplateInstance notifications(NotificationsPage page);

    static native TemplateInstance choices(ChoicesPage page);

    static native TemplateInstance bell(Frame frame);
}
