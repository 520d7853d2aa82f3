package org.midad.preview;

import org.midad.language.Direction;

/**
 * Why there is no page, in the reader's language. What every link shows that opens nothing is one and the same: expired,
 * used up, revoked and never made.
 */
public record PreviewRefused(String lang, String title, String text) {

    public String dir() {
        return Direction.of(lang).html();
    }
}
