package org.midad.articles;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Content.Byline;
import org.midad.language.Legible;
import org.midad.language.Slugs;
import org.midad.platform.Finding;

/** How large the parts of an article may be, and what no part may hold. */
final class ContentLimits {

    /** Canonical JSON of the whole content, in bytes. */
    static final int ARTICLE = 512 * 1024;

    private static final int LINE = 500;
    private static final int PARAGRAPH = 2000;
    private static final int ITEMS = 50;

    private final List<Finding> findings = new ArrayList<>();

    private ContentLimits() {}

    static List<Finding> broken(Content content) {
        var limits = new ContentLimits();
        limits.text("/kicker", content.kicker(), LINE);
        limits.text("/headline", content.headline(), LINE);
        limits.text("/standfirst", content.standfirst(), PARAGRAPH);
        limits.text("/dateline", content.dateline(), LINE);
        limits.bylines(content.bylines());
        limits.count("/topics", content.topics());
        limits.count("/sites", content.sites());
        limits.slug(content.slug());
        limits.urgency(content.urgency());
        limits.embargo(content.embargo());
        limits.leadImage(content.leadImage());
        if (content.translationOf() != null && !isId(content.translationOf())) {
            limits.add("/translationOf", "id.form");
        }
        if (content.seo() != null) {
            limits.text("/seo/title", content.seo().title(), LINE);
            limits.text("/seo/description", content.seo().description(), PARAGRAPH);
        }
        return limits.findings;
    }

    /** The desk's working name for a story, which is no part of its content. */
    static List<Finding> brokenBySlugline(@Nullable String slugline) {
        var limits = new ContentLimits();
        limits.text("/slugline", slugline, LINE);
        return limits.findings;
    }

    private void bylines(List<Byline> bylines) {
        count("/bylines", bylines);
        for (int i = 0; i < bylines.size(); i++) {
            var byline = bylines.get(i);
            text("/bylines/" + i + "/name", byline.name(), LINE);
            if ((byline.person() == null) == (byline.name() == null)) {
                add("/bylines/" + i, "byline.either");
            }
        }
    }

    private void slug(@Nullable String slug) {
        if (slug != null && !Slugs.isValid(slug)) {
            add("/slug", "slug.form");
        }
    }

    private void urgency(@Nullable Integer urgency) {
        if (urgency != null && (urgency < 1 || urgency > 9)) {
            add("/urgency", "urgency.range");
        }
    }

    private void leadImage(Content.@Nullable LeadImage lead) {
        if (lead == null) {
            return;
        }
        if (lead.image() == null || !isId(lead.image())) {
            add("/leadImage/image", "id.form");
        }
        text("/leadImage/caption", lead.caption(), PARAGRAPH);
        text("/leadImage/alt", lead.alt(), PARAGRAPH);
        text("/leadImage/credit", lead.credit(), PARAGRAPH);
        var focus = lead.focalPoint();
        if (focus != null && !(isFraction(focus.x()) && isFraction(focus.y()))) {
            add("/leadImage/focalPoint", "focal-point.form");
        }
    }

    private static boolean isFraction(double part) {
        return part >= 0 && part <= 1;
    }

    private static boolean isId(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void embargo(@Nullable Embargo embargo) {
        if (embargo != null && (embargo.until() == null) == !Boolean.TRUE.equals(embargo.indefinite())) {
            add("/embargo", "embargo.either");
        }
    }

    private void text(String where, @Nullable String text, int most) {
        if (text == null) {
            return;
        }
        if (text.codePointCount(0, text.length()) > most) {
            add(where, "text.too-long", most);
        }
        Legible.objectionToLine(text).ifPresent(why -> findings.add(new Finding(where, why)));
    }

    private void count(String where, List<?> items) {
        if (items.size() > ITEMS) {
            add(where, "list.too-long", ITEMS);
        }
    }

    private void add(String where, String key, Object... args) {
        findings.add(Finding.at(where, key, args));
    }
}
