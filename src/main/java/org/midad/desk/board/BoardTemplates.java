package org.midad.desk.board;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

@CheckedTemplate(basePath = "desk/board")
final class BoardTemplates {

    private BoardTemplates() {}

    static native TemplateInstance board(BoardPage page);

    static native TemplateInstance card(Card card);

    static native TemplateInstance banners(Banners banners);

    static native TemplateInstance newArticle(NewArticlePage page);
}
