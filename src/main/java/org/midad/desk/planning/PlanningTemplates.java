package org.midad.desk.planning;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "desk/planning")
final class PlanningTemplates {

    private PlanningTemplates() {}

    static native TemplateInstance calendar(CalendarPage page);

    static native TemplateInstance entry(EntryPage page);
}
