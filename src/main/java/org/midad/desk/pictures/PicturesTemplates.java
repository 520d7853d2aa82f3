package org.midad.desk.pictures;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "desk/pictures")
final class PicturesTemplates {

    private PicturesTemplates() {}

    static native TemplateInstance library(LibraryPage page);

    static native TemplateInstance picture(PicturePage page);
}
