package org.midad.preview;

import java.util.Map;
import org.midad.language.Direction;

/** What every link shows that opens nothing: expired, used up, revoked and never made look the same. */
public record PreviewRefused(String lang) {

    public String dir() {
        return Direction.of(lang).html();
    }

    public Map<String, String> words() {
        return Wording.in(lang);
    }
}
