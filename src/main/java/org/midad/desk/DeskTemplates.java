package org.midad.desk;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The pages that belong to no part of the desk. */
@CheckedTemplate(basePath = "desk")
final class DeskTemplates {

    private DeskTemplates() {}

    static native TemplateInstance error(ErrorPage error);

    static native TemplateInstance signedIn(Frame frame);
}
