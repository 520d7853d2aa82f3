package org.midad.preview;

import java.util.Map;
import org.midad.language.Direction;

/**
 * What a share link shows first, so that robots which fetch links to picture them use nothing up; it tells nothing of
 * the story.
 *
 * @param action where the button posts to
 */
public record PreviewDoor(String lang, String newsroom, String sharedBy, String action, Moment until) {

    public String dir() {
        return Direction.of(lang).html();
    }

    public Map<String, String> words() {
        return Wording.in(lang);
    }
}
