package org.midad.desk.review;

import io.quarkus.qute.RawString;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.midad.articles.ImageUse;
import org.midad.articles.Note;
import org.midad.audit.AuditEntry;
import org.midad.desk.Frame;
import org.midad.images.Thumbnails.Thumbnail;
import org.midad.language.Direction;
import org.midad.sites.Catalogue.Named;
import org.midad.workflow.Action;

/**
 * The article as it stands, and all that can be done with it.
 *
 * @param tried what was tried from a form of this page and not carried out
 * @param typed a note that could not be left as it is
 */
public record ArticlePage(
        Frame frame,
        Dossier dossier,
        @Nullable Tried tried,
        @Nullable TypedNote typed) implements NotesOnPage {

    private static final int LATEST = 6;

    /** Without these a newsroom stands still, so the panel says what they wait for. */
    private static final Set<Action> EXPLAINED =
            EnumSet.of(Action.SUBMIT, Action.APPROVE, Action.SCHEDULE, Action.PUBLISH);

    /** As our own renderer writes them. */
    private static final Pattern FIGURE = Pattern.compile("<figure data-image=\"([0-9a-f-]{36})\">(?!<img)");

    @Override
    public String dir() {
        return Direction.of(dossier.article().locale()).html();
    }

    /** From our own renderer; pictures come from the library, as they are public nowhere yet. */
    public RawString body() {
        var body = dossier.article().content().body();
        var html = body == null ? "" : body.html();
        var uses = dossier.article().content().images().stream()
                .filter(use -> !use.isLead())
                .iterator();
        return new RawString(FIGURE.matcher(html)
                .replaceAll(figure -> Matcher.quoteReplacement(figure.group() + picture(uses.next()))));
    }

    private String picture(ImageUse use) {
        var print = dossier.pictures().get(use.image());
        return print == null ? "" : ReviewTemplates.picture(print, use.alt()).render();
    }

    /** The picture on top; absent where there is none yet. */
    public @Nullable Thumbnail lead() {
        return dossier.article().content().images().stream()
                .filter(ImageUse::isLead)
                .findFirst()
                .map(use -> dossier.pictures().get(use.image()))
                .orElse(null);
    }

    public boolean mayEdit() {
        return dossier.may(Action.EDIT);
    }

    /** One for each action, in the order of the table; those that only wait for something come last. */
    public List<Step> steps() {
        var steps = new ArrayList<Step>();
        dossier.actions().stream()
                .filter(action -> !action.hasOwnCall())
                .map(this::step)
                .forEach(steps::add);
        var words = new Objections(frame.words());
        dossier.hindered().forEach((action, rules) -> {
            if (EXPLAINED.contains(action)) {
                steps.add(new Step(
                        action,
                        Set.of(),
                        blank(),
                        rules.stream().map(words::rule).toList(),
                        false));
            }
        });
        return List.copyOf(steps);
    }

    private Step step(Action action) {
        var asks = Ask.of(action, dossier.wasPublic());
        return tried != null && tried.action() == action
                ? new Step(action, asks, tried.form(), tried.objections(), true)
                : new Step(action, asks, blank(), List.of(), true);
    }

    private StepForm blank() {
        return StepForm.blank(
                frame.zone().getId(), dossier.sites().stream().map(Named::key).toList());
    }

    /** What was tried and is nobody's to try any more: its words are shown, so that they can be used elsewhere. */
    public @Nullable Tried lost() {
        return tried == null || dossier.may(tried.action()) ? null : tried;
    }

    /** What happened since the form was made that came too late. */
    public List<AuditEntry.View> since() {
        return tried == null || !tried.stale()
                ? List.of()
                : tried.form()
                        .seenAt()
                        .map(seen -> dossier.log().stream()
                                .filter(entry -> !entry.at().isBefore(seen))
                                .toList())
                        .orElse(List.of());
    }

    /** Whether the words are others than those that were read. */
    public boolean hasOtherWords() {
        return tried != null
                && tried.form().revision != null
                && tried.form().revision != dossier.article().revision();
    }

    public int readRevision() {
        return tried == null || tried.form().revision == null ? 0 : tried.form().revision;
    }

    public List<AuditEntry.View> latest() {
        return dossier.log().stream().limit(LATEST).toList();
    }

    public LogWords says() {
        return new LogWords(frame.words());
    }

    @Override
    public List<Note.View> notes() {
        return dossier.notes();
    }
}
