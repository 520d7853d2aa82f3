package org.midad.preview;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.midad.language.Direction;

/**
 * What is where readers of a site will find no story.
 *
 * @param then the instant it was asked for
 * @param down whether it had been there before
 * @param turn when it comes, or went
 */
public record AbsentPage(
        String lang,
        String site,
        String reader,
        Moment then,
        boolean down,
        @Nullable Moment turn) {

    public String dir() {
        return Direction.of(lang).html();
    }

    public Map<String, String> words() {
        return Wording.in(lang);
    }

    /** Whose copy this is, as often as it takes to cover the page. */
    public List<String> watermark() {
        return Collections.nCopies(PreviewPage.WATERMARKS, reader);
    }
}
