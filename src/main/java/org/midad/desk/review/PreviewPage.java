package org.midad.desk.review;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frame;
import org.midad.sites.Catalogue.Named;
import org.midad.workflow.Action;

/**
 * The article as readers of a site will see it, on a screen as wide as theirs, and the links that show it to others.
 *
 * @param sites all it could be shown as, its own first
 * @param site the one it is shown as
 * @param front whether its front page is shown, instead of the article
 */
public record PreviewPage(
        Frame frame, Dossier dossier, List<Named> sites, Named site, Screen screen, Instants instants, boolean front) {

    /** What readers hold in their hands; how wide each is, the stylesheet knows. */
    public enum Screen {
        PHONE,
        TABLET,
        DESKTOP;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Screen of(@Nullable String key) {
            for (var screen : values()) {
                if (screen.key().equals(key)) {
                    return screen;
                }
            }
            return PHONE;
        }
    }

    public List<Screen> screens() {
        return List.of(Screen.values());
    }

    /** The page itself, which is the preview's own. */
    public String address() {
        return address(site);
    }

    public String address(Named as) {
        var at = instants.at() == null ? "" : "at=" + instants.at();
        return front
                ? "/preview/sites/" + as.key() + (at.isEmpty() ? "" : "?" + at)
                : "/preview/articles/" + dossier.article().id() + "?site=" + as.key() + (at.isEmpty() ? "" : "&" + at);
    }

    /** What was typed as another time, else the chosen one. */
    public String local() {
        return instants.local().isEmpty() && instants.at() != null
                ? LocalDateTime.ofInstant(instants.at(), frame.zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString()
                : instants.local();
    }

    public boolean mayShare() {
        return dossier.may(Action.SHARE);
    }
}
