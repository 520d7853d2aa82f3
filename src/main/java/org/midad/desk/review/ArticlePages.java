package org.midad.desk.review;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frame;

/** Makes the two pages on which notes are left: the article, and what changed. */
@ApplicationScoped
class ArticlePages {

    private static final Pattern REVIEW = Pattern.compile("review(\\?[a-z0-9=&]*)?");
    private static final Pattern WITH = Pattern.compile("with=([0-9]{1,9})");

    private final Dossiers dossiers;
    private final Comparisons comparisons;

    @Inject
    ArticlePages(Dossiers dossiers, Comparisons comparisons) {
        this.dossiers = dossiers;
        this.comparisons = comparisons;
    }

    static boolean isReview(String page) {
        return REVIEW.matcher(page).matches();
    }

    /** @param with number of the revision to compare with */
    ReviewPage review(Frame frame, UUID id, @Nullable Integer with, boolean sides, @Nullable TypedNote typed) {
        var dossier = dossiers.of(frame, id);
        return new ReviewPage(frame, dossier, comparisons.of(dossier, with), sides, typed);
    }

    /** The page that a form was on, with what was typed there. */
    TemplateInstance again(Frame frame, UUID id, String page, TypedNote typed) {
        if (!isReview(page)) {
            return ReviewTemplates.article(new ArticlePage(frame, dossiers.of(frame, id), null, typed));
        }
        var with = WITH.matcher(page);
        var number = with.find() ? Integer.valueOf(with.group(1)) : null;
        return ReviewTemplates.review(review(frame, id, number, page.contains("view=sides"), typed));
    }
}
