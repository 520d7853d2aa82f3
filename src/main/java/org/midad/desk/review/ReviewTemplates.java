package org.midad.desk.review;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.images.Thumbnails.Thumbnail;

@CheckedTemplate(basePath = "desk/review")
final class ReviewTemplates {

    private ReviewTemplates() {}

    static native TemplateInstance article(ArticlePage page);

    static native TemplateInstance confirm(ConfirmPage page);

    static native TemplateInstance review(ReviewPage page);

    static native TemplateInstance history(HistoryPage page);

    static native TemplateInstance preview(PreviewPage page);

    static native TemplateInstance shared(SharedPage page);

    static native TemplateInstance colleagues(List<Actor> people);

    static native TemplateInstance picture(Thumbnail print, @Nullable String alt);
}
