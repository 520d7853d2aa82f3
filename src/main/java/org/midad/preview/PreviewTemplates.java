package org.midad.preview;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages of previews, checked against their templates when Midad is built. */
@CheckedTemplate(basePath = "preview")
final class PreviewTemplates {

    private PreviewTemplates() {}

    static native TemplateInstance page(PreviewPage page);

    static native TemplateInstance absent(AbsentPage page);

    static native TemplateInstance front(FrontPage page);

    static native TemplateInstance plate(Plate plate);

    static native TemplateInstance door(PreviewDoor door);

    static native TemplateInstance refused(PreviewRefused refused);
}
