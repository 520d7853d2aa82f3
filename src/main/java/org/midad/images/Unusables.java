package org.midad.images;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.midad.images.darkroom.Unusable;
import org.midad.platform.Refusal;
import org.midad.platform.Wording;

/** What we answer to a file that is no usable picture: which kind of 4xx, and in words what to do. */
final class Unusables {

    private Unusables() {}

    static Refusal refusal(Unusable unusable) {
        Wording words = language ->
                ResourceBundle.getBundle("messages.images", language).getString("unusable." + unusable.why());
        var why = unusable.why().name().toLowerCase(Locale.ROOT);
        return new Refusal(status(unusable.why()), "picture-unusable", Map.of("why", why), words);
    }

    private static int status(Unusable.Why why) {
        return switch (why) {
            case EMPTY -> 400;
            case NOT_A_PICTURE, KIND_REFUSED -> 415;
            case TOO_MANY_PIXELS, TOO_LONG_A_SIDE -> 413;
            case DAMAGED, TOO_DEMANDING -> 422;
        };
    }
}
