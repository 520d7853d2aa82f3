package org.midad.desk.pictures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frame;
import org.midad.desk.Moment;
import org.midad.images.ImageView;
import org.midad.images.Library;
import org.midad.platform.Page;
import org.midad.sites.Catalogue.Named;
import org.midad.workflow.Matter;
import org.midad.workflow.State;

/**
 * Pictures to look through, and a place to drop new ones.
 *
 * @param thumbnails addresses by picture; those still being developed have none
 * @param desks those a picture can be uploaded for
 */
public record LibraryPage(
        Frame frame,
        Library.Filter filter,
        Page<ImageView.Summary> pictures,
        Map<UUID, String> thumbnails,
        List<Named> desks) {

    /** One picture of the grid. */
    public record Tile(
            ImageView.Summary picture,
            @Nullable String thumbnail,
            @Nullable Moment until) {

        public String name() {
            return Objects.requireNonNullElse(
                    picture.caption(),
                    Objects.requireNonNullElse(picture.filename(), picture.id().toString()));
        }

        /** What somebody who does not see it gets to know. */
        public String alt() {
            return Objects.requireNonNullElse(picture.alt(), "");
        }
    }

    public List<Tile> tiles() {
        return pictures.items().stream().map(this::tile).toList();
    }

    private Tile tile(ImageView.Summary picture) {
        var until = picture.rightsUntil();
        return new Tile(picture, thumbnails.get(picture.id()), until == null ? null : frame.moment(until));
    }

    public Set<State> states() {
        return new TreeSet<>(Matter.IMAGE.states());
    }

    /** Days within which rights may be asked to end. */
    public List<Integer> spans() {
        return List.of(1, 7, 30);
    }

    public boolean isFiltered() {
        return filter.q() != null || filter.state() != null || filter.mine() || filter.expiresWithin() != null;
    }

    /** The address of the pictures after these. */
    public String more() {
        var address = new StringBuilder("/desk/pictures?after=").append(code(Objects.requireNonNull(pictures.next())));
        if (filter.q() != null) {
            address.append("&q=").append(code(filter.q()));
        }
        if (filter.state() != null) {
            address.append("&state=").append(filter.state());
        }
        if (filter.mine()) {
            address.append("&mine=true");
        }
        if (filter.expiresWithin() != null) {
            address.append("&expiresWithin=").append(filter.expiresWithin());
        }
        return address.toString();
    }

    private static String code(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
