package org.midad.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, as every list of the API looks.
 *
 * @param next the cursor of the page after this one; null on the last
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int DEFAULT = 20;
    public static final int MOST = 100;

    /** Makes a page of at most {@code limit} from a query that asked for one more than that. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> cursor) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        var items = oneMore.subList(0, limit);
        return new Page<>(List.copyOf(items), cursor.apply(items.getLast()));
    }

    public static int limit(@Nullable Integer asked) {
        int limit = asked == null ? DEFAULT : asked;
        if (limit < 1 || limit > MOST) {
            throw InputError.at("limit", "limit.range", MOST);
        }
        return limit;
    }

    public <R> Page<R> map(Function<T, R> change) {
        return new Page<>(items.stream().map(change).toList(), next);
    }
}
