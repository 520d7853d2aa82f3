package org.midad.desk.writing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Content.LeadImage;
import org.midad.images.ImageView;

/** The lead picture as it stands on the page before the page's script has come. */
public record Lead(LeadImage use, ImageView image) {

    /** In pixels, enough to point at what matters; the page's script asks for the same. */
    private static final int WIDTH = 640;

    /** What this story says of it, and what it says by itself. */
    public record Field(
            String key, @Nullable String value, @Nullable String own) {}

    /** Absent while it is being developed. */
    public Optional<String> url() {
        return image.whole(WIDTH).map(ImageView.Rendition::url);
    }

    public @Nullable String alt() {
        return use.alt() == null ? image.described().alt() : use.alt();
    }

    public List<Field> fields() {
        var described = image.described();
        return List.of(
                new Field("caption", use.caption(), described.caption()),
                new Field("alt", use.alt(), described.alt()),
                new Field("credit", use.credit(), described.credit()));
    }
}
