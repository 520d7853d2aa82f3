package org.midad.desk.pictures;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.midad.articles.ImageUses;
import org.midad.audit.AuditEntry;
import org.midad.desk.Frame;
import org.midad.images.ImageNotes;
import org.midad.images.ImageView;
import org.midad.images.ImageViews;
import org.midad.sites.Catalogue.Named;
import org.midad.workflow.Action;

/**
 * One picture.
 *
 * @param form what its fields show: what is saved, or what was typed and not taken
 * @param saved what is saved
 * @param attempted what was just refused
 */
public record PicturePage(
        Frame frame,
        ImageViews.Shown shown,
        PictureForm form,
        PictureForm saved,
        Around around,
        @Nullable Attempted attempted) {

    /** What is known of it beside its own words. */
    public record Around(
            String desk,
            List<Named> sites,
            ImageUses.Uses uses,
            List<ImageNotes.View> notes,
            List<AuditEntry.View> history) {}

    /**
     * A field of text.
     *
     * @param embedded what is written in the file
     * @param other what a colleague has saved meanwhile
     */
    public record Field(
            String key,
            boolean isLong,
            @Nullable String value,
            @Nullable String embedded,
            @Nullable String other,
            @Nullable String error) {}

    public ImageView picture() {
        return shown.image();
    }

    public String name() {
        var picture = picture();
        return Stream.of(picture.described().caption(), picture.filename())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(picture.id().toString());
    }

    public boolean isEditable() {
        return may(Action.EDIT);
    }

    public boolean mayComment() {
        return may(Action.COMMENT);
    }

    private boolean may(Action action) {
        return picture().actions().contains(action.key());
    }

    /** Steps of the workflow that are open to this person, in the workflow's order. */
    public List<Action> steps() {
        return picture().actions().stream()
                .flatMap(key -> Action.of(key).stream())
                .filter(action -> !action.hasOwnCall())
                .toList();
    }

    /** Whether something has to be written with this step. */
    public boolean asksWhy(Action step) {
        return step == Action.RETURN || step == Action.WITHDRAW;
    }

    /** What cannot simply be taken back. */
    public boolean asksOnceMore(Action step) {
        return step == Action.SPIKE;
    }

    public boolean asksForReason(Action step) {
        return step == Action.WITHDRAW;
    }

    /** How its button looks. */
    public String look(Action step) {
        return step == Action.SUBMIT || step == Action.APPROVE ? "primary" : step == Action.SPIKE ? "danger" : "";
    }

    /** When and where it may be shown, one limit a line. */
    public List<String> rights() {
        var rights = picture().content().rightsOrAll();
        var words = frame.words();
        var lines = new ArrayList<String>();
        if (rights.from() != null) {
            lines.add(words.get("pictures.rights.from") + " "
                    + frame.moment(rights.from()).full());
        }
        if (rights.until() != null) {
            lines.add(words.get("pictures.rights.until") + " "
                    + frame.moment(rights.until()).full());
        }
        if (!rights.allowedSites().isEmpty()) {
            lines.add(words.get("pictures.rights.only", names(rights.allowedSites())));
        }
        if (!rights.deniedSites().isEmpty()) {
            lines.add(words.get("pictures.rights.never", names(rights.deniedSites())));
        }
        return lines;
    }

    private String names(List<String> sites) {
        return around.sites().stream()
                .filter(site -> sites.contains(site.key()))
                .map(Named::name)
                .collect(Collectors.joining(frame.words().comma()));
    }

    public List<Field> fields() {
        var file = picture().embedded();
        return List.of(
                field("caption", true, form.caption, file.caption(), saved.caption),
                field("alt", true, form.alt, null, saved.alt),
                field("credit", false, form.credit, file.credit(), saved.credit),
                field("creator", false, form.creator, file.creator(), saved.creator),
                field("copyright", false, form.copyright, file.copyright(), saved.copyright),
                field("usageTerms", true, form.usageTerms, file.usageTerms(), saved.usageTerms),
                field("headline", false, form.headline, file.headline(), saved.headline),
                field(
                        "keywords",
                        false,
                        form.keywords,
                        String.join(frame.words().comma(), file.keywords()),
                        saved.keywords));
    }

    private Field field(
            String key, boolean isLong, @Nullable String value, @Nullable String embedded, @Nullable String now) {
        boolean differs =
                attempted != null && attempted.isLate() && !text(value).equals(text(now));
        return new Field(
                key,
                isLong,
                value,
                text(embedded).isBlank() ? null : embedded,
                differs ? text(now) : null,
                error("/" + key).orElse(null));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    public Optional<String> error(String pointer) {
        return attempted == null
                ? Optional.empty()
                : Optional.ofNullable(attempted.errors().get(pointer));
    }

    public String typed() {
        return attempted == null ? "" : attempted.typed();
    }

    /** The largest print that is not wider than a screen; none while it is being developed. */
    public Optional<ImageView.Rendition> large() {
        return picture().renditions().stream()
                .filter(print -> print.name().startsWith("w") && print.width() <= 1280)
                .filter(print -> print.type().equals("image/webp"))
                .reduce((narrow, wide) -> wide);
    }

    public List<Crop> crops() {
        return Crop.of(picture(), form.focus());
    }

    public String said(String action) {
        return Action.of(action).map(frame.words()::action).orElseGet(() -> frame.words()
                .get("pictures.did." + action));
    }
}
