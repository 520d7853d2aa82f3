package org.midad.desk.writing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "desk/writing")
final class WritingTemplates {

    private WritingTemplates() {}

    static native TemplateInstance write(WritingPage page);

    static native TemplateInstance notes(NotesPanel panel);
}
