package org.midad.images;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.language.Legible;
import org.midad.platform.Finding;

/** How much may be said of an image. */
final class ImageLimits {

    private static final int TEXT = 2_000;
    private static final int KEYWORD = 100;
    private static final int KEYWORDS = 100;

    private final List<Finding> findings = new ArrayList<>();

    private ImageLimits() {}

    static List<Finding> broken(ImageContent content) {
        var limits = new ImageLimits();
        limits.text("/headline", content.headline());
        limits.text("/caption", content.caption());
        limits.text("/alt", content.alt());
        limits.text("/credit", content.credit());
        limits.text("/creator", content.creator());
        limits.text("/copyright", content.copyright());
        limits.text("/usageTerms", content.usageTerms());
        limits.text("/digitalSourceType", content.digitalSourceType());
        limits.text("/dateTaken", content.dateTaken());
        limits.keywords(content.keywords());
        limits.rights(content.rightsOrAll());
        return limits.findings;
    }

    private void text(String pointer, @Nullable String text) {
        if (text == null) {
            return;
        }
        if (text.length() > TEXT) {
            findings.add(Finding.at(pointer, "text.too-long", TEXT));
        }
        Legible.objection(text).ifPresent(why -> findings.add(new Finding(pointer, why)));
    }

    private void keywords(List<String> keywords) {
        if (keywords.size() > KEYWORDS) {
            findings.add(Finding.at("/keywords", "keywords.too-many", KEYWORDS));
        }
        for (int i = 0; i < keywords.size(); i++) {
            if (keywords.get(i).length() > KEYWORD) {
                findings.add(Finding.at("/keywords/" + i, "text.too-long", KEYWORD));
            }
        }
    }

    private void rights(Rights rights) {
        var from = rights.from();
        var until = rights.until();
        if (from != null && until != null && !from.isBefore(until)) {
            findings.add(Finding.at("/rights/until", "rights.reversed"));
        }
    }
}
