package org.midad.desk.admin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frame;
import org.midad.platform.Page;

/**
 * All of a kind.
 *
 * @param q what was looked for
 */
public record ListPage(Frame frame, Drawer<?> drawer, String q, Page<Row> rows) {

    /** One of them; {@code values} by field. */
    public record Row(String key, Map<String, String> values) {

        public String value(String field) {
            return values.getOrDefault(field, "");
        }
    }

    /** What there is room for beside each other. */
    public List<Drawer.Field> columns() {
        return drawer.fields().stream()
                .filter(field -> field.input() != Drawer.Input.LINES)
                .toList();
    }

    public boolean isSearched() {
        return !q.isEmpty();
    }

    public @Nullable String next() {
        return rows.next() == null ? null : drawer.path() + "?q=" + code(q) + "&after=" + code(rows.next());
    }

    private static String code(@Nullable String text) {
        return URLEncoder.encode(Objects.requireNonNullElse(text, ""), StandardCharsets.UTF_8);
    }
}
