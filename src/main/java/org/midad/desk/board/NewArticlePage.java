package org.midad.desk.board;

import java.util.List;
import java.util.Locale;
import org.midad.desk.Frame;
import org.midad.platform.Finding;
import org.midad.sites.Catalogue.Named;

/**
 * The form that begins an article.
 *
 * @param sent what was typed, when it could not be taken
 */
public record NewArticlePage(Frame frame, List<Named> desks, List<String> locales, Sent sent, List<Finding> findings) {

    /** What the form sends; nothing of it is lost when something has to be corrected. */
    public record Sent(String locale, String desk, String slugline, String headline) {}

    /** A language by the name that the reader has for it. */
    public String language(String tag) {
        return Locale.forLanguageTag(tag).getDisplayName(frame.language());
    }

    /** What is wrong with a field; empty where nothing is. */
    public String fault(String field) {
        return findings.stream()
                .filter(finding -> finding.pointer().equals("/" + field))
                .map(finding -> finding.detail().in(frame.language()))
                .findFirst()
                .orElse("");
    }
}
