package org.midad.preview;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.midad.language.Direction;

/**
 * One revision as a news page, under a bar that says what it is.
 *
 * @param lang the article's language tag
 * @param site the name of the site it is shown as
 * @param changes what was said in public about changes after publication, the newest first
 * @param retraction the public note of a retraction; it stands where the body stood
 */
public record PreviewPage(
        String lang,
        String site,
        Marker marker,
        Story story,
        List<Change> changes,
        @Nullable String retraction) {

    // Enough to cover a tall screen; what is too much is cut off.
    static final int WATERMARKS = 120;

    public String dir() {
        return Direction.of(lang).html();
    }

    public Map<String, String> words() {
        return Wording.in(lang);
    }

    PreviewPage with(Story newStory) {
        return new PreviewPage(lang, site, marker, newStory, changes, retraction);
    }

    /** Whose copy this is, as often as it takes to cover the page. */
    public List<String> watermark() {
        return Collections.nCopies(WATERMARKS, marker.reader());
    }

    /**
     * What is being looked at, and by whom.
     *
     * @param state a state of the workflow, by its name there
     * @param live whether readers see exactly this revision now
     * @param reader the name of the person, or the one a share link was made for
     * @param linkUntil when the share link ends that was used
     * @param then the instant to come at which this is what readers see, where it was asked for
     */
    public record Marker(
            String state,
            int revision,
            Moment saved,
            boolean live,
            String reader,
            @Nullable Moment linkUntil,
            @Nullable Moment then) {}

    /**
     * What readers get.
     *
     * @param due when it is scheduled for, if it is
     * @param lead the picture on top
     * @param plates those in the body, in reading order
     * @param bodyHtml from our own renderer, and the one text here that is not escaped again; empty once retracted
     */
    public record Story(
            @Nullable String section,
            @Nullable String kicker,
            String headline,
            @Nullable String standfirst,
            List<Byline> bylines,
            @Nullable String dateline,
            @Nullable Moment published,
            @Nullable Moment updated,
            @Nullable Moment due,
            @Nullable Plate lead,
            List<Plate> plates,
            String bodyHtml,
            List<String> topics) {

        Story with(@Nullable Plate newLead, String newBody) {
            return new Story(
                    section,
                    kicker,
                    headline,
                    standfirst,
                    bylines,
                    dateline,
                    published,
                    updated,
                    due,
                    newLead,
                    plates,
                    newBody,
                    topics);
        }
    }

    public record Byline(String name, @Nullable String role) {}

    /** A change after publication; its kind is one of update, correction, clarification and retraction. */
    public record Change(String kind, Moment at, String note) {}
}
