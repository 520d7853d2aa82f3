package org.midad.preview;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.midad.language.Direction;

/**
 * The front page of a site, made of what is live there: now, or at an instant to come.
 *
 * @param lang the site's language tag
 * @param today the instant, said with its hour where it is one to come
 * @param isThen whether that was asked for
 * @param reader whose copy this is
 * @param opener the story on top; absent where nothing is live
 * @param next those beside it
 * @param shelves all others, by section
 */
public record FrontPage(
        String lang,
        String site,
        Moment today,
        boolean isThen,
        String reader,
        @Nullable Teaser opener,
        List<Teaser> next,
        List<Shelf> shelves) {

    public String dir() {
        return Direction.of(lang).html();
    }

    public Map<String, String> words() {
        return Wording.in(lang);
    }

    /** The reader's name, as often as it takes to cover the page. */
    public List<String> watermark() {
        return Collections.nCopies(PreviewPage.WATERMARKS, reader);
    }

    /** A section, and what of it is on the page. */
    public record Shelf(String key, String name, List<Teaser> teasers) {}

    /**
     * A story that the page leads to.
     *
     * @param link its own preview; absent for whom it is none of their business
     * @param bylines in one line
     */
    public record Teaser(
            String lang,
            @Nullable String link,
            @Nullable String section,
            @Nullable String kicker,
            String headline,
            @Nullable String standfirst,
            @Nullable String bylines,
            Moment published,
            @Nullable Cover cover) {

        public String dir() {
            return Direction.of(lang).html();
        }
    }

    /**
     * A teaser's picture: the whole of it in all widths, cut to shape by the stylesheet around its focal point.
     *
     * @param across where the focal point lies, in quarters of the width from the left, 0 to 4
     * @param down the same from the top
     */
    public record Cover(
            String alt,
            @Nullable String credit,
            int width,
            int height,
            String src,
            String srcset,
            long across,
            long down) {}
}
