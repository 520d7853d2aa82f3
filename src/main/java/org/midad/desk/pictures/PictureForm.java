package org.midad.desk.pictures;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frame;
import org.midad.images.ImageContent;
import org.midad.images.Rights;
import org.midad.images.darkroom.FocalPoint;
import org.midad.platform.InputError;
import org.midad.platform.WallClock;

/** What is typed about a picture, as it is typed: times by the newsroom's clock, the focal point in hundredths. */
public class PictureForm {

    @RestForm
    public @Nullable String headline;

    @RestForm
    public @Nullable String caption;

    @RestForm
    public @Nullable String alt;

    @RestForm
    public @Nullable String credit;

    @RestForm
    public @Nullable String creator;

    @RestForm
    public @Nullable String copyright;

    @RestForm
    public @Nullable String usageTerms;

    @RestForm
    public @Nullable String keywords;

    @RestForm
    public @Nullable String focalX;

    @RestForm
    public @Nullable String focalY;

    @RestForm
    public @Nullable String rightsFrom;

    @RestForm
    public @Nullable String rightsUntil;

    @RestForm
    public List<String> allowedSites = List.of();

    @RestForm
    public List<String> deniedSites = List.of();

    static PictureForm of(ImageContent content, Frame frame) {
        var zone = frame.zone();
        var form = new PictureForm();
        form.headline = content.headline();
        form.caption = content.caption();
        form.alt = content.alt();
        form.credit = content.credit();
        form.creator = content.creator();
        form.copyright = content.copyright();
        form.usageTerms = content.usageTerms();
        form.keywords = String.join(frame.words().comma(), content.keywords());
        form.focalX = hundredths(focus(content).x());
        form.focalY = hundredths(focus(content).y());
        var rights = content.rightsOrAll();
        form.rightsFrom = clock(rights.from(), zone);
        form.rightsUntil = clock(rights.until(), zone);
        form.allowedSites = rights.allowedSites();
        form.deniedSites = rights.deniedSites();
        return form;
    }

    /** What it makes of what was said before; what the form has no field for stays. */
    ImageContent over(ImageContent before, ZoneId zone) {
        var rights = before.rightsOrAll();
        var said = new Rights(
                instant("/rights/from", rightsFrom, rights.from(), zone),
                instant("/rights/until", rightsUntil, rights.until(), zone),
                sites(allowedSites),
                sites(deniedSites));
        return new ImageContent(
                headline,
                caption,
                alt,
                credit,
                creator,
                copyright,
                usageTerms,
                before.digitalSourceType(),
                before.dateTaken(),
                keywords == null ? List.of() : List.of(keywords.split("[,،]", -1)),
                focalPoint(before),
                said.equals(Rights.ALL) ? null : said);
    }

    public boolean allows(String site) {
        return sites(allowedSites).contains(site);
    }

    public boolean denies(String site) {
        return sites(deniedSites).contains(site);
    }

    /** Where the crops are to be shown around, as far as it can be read. */
    FocalPoint focus() {
        try {
            return new FocalPoint(share("/focalPoint/x", focalX), share("/focalPoint/y", focalY));
        } catch (InputError e) {
            return FocalPoint.CENTRE;
        }
    }

    /** A point that nobody has moved stays exactly where it was, or unsaid. */
    private @Nullable FocalPoint focalPoint(ImageContent before) {
        var former = focus(before);
        var point = new FocalPoint(share("/focalPoint/x", focalX), share("/focalPoint/y", focalY));
        boolean isMoved = !hundredths(former.x()).equals(hundredths(point.x()))
                || !hundredths(former.y()).equals(hundredths(point.y()));
        return isMoved ? point : before.focalPoint();
    }

    private static FocalPoint focus(ImageContent content) {
        var point = content.focalPoint();
        return point == null ? FocalPoint.CENTRE : point;
    }

    private static double share(String pointer, @Nullable String text) {
        try {
            double share = text == null || text.isBlank() ? 0.5 : Double.parseDouble(text.strip()) / 100;
            if (share >= 0 && share <= 1) {
                return share;
            }
        } catch (NumberFormatException e) {
            // Said below: it is no number between the two.
        }
        throw InputError.at(pointer, "number.range", 0, 100);
    }

    private static String hundredths(double share) {
        return Long.toString(Math.round(share * 100));
    }

    /** A time that nobody has touched stays exact, though the form shows minutes. */
    private static @Nullable Instant instant(
            String pointer, @Nullable String text, @Nullable Instant before, ZoneId zone) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return text.equals(clock(before, zone))
                ? before
                : WallClock.read(text.strip(), zone.getId(), pointer).instant();
    }

    private static @Nullable String clock(@Nullable Instant instant, ZoneId zone) {
        return instant == null
                ? null
                : LocalDateTime.ofInstant(instant, zone)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    private static List<String> sites(@Nullable List<String> keys) {
        return keys == null ? List.of() : keys;
    }
}
