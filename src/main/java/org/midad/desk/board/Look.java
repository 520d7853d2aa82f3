package org.midad.desk.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Board;
import org.midad.workflow.State;

/**
 * What somebody wants to see of the board, as its address says it.
 *
 * @param list one list instead of a column for each state
 * @param mine only what they have written in
 * @param q words
 */
public record Look(
        boolean list,
        boolean mine,
        @Nullable State state,
        @Nullable String desk,
        @Nullable String section,
        @Nullable String q) {

    /** A form sends its empty fields too. */
    static Look of(
            @Nullable String view,
            @Nullable Boolean mine,
            @Nullable String state,
            @Nullable String desk,
            @Nullable String section,
            @Nullable String q) {
        return new Look(
                "list".equals(view), Boolean.TRUE.equals(mine), stateOf(state), given(desk), given(section), given(q));
    }

    private static @Nullable State stateOf(@Nullable String name) {
        for (var state : State.values()) {
            if (state.name().equals(name)) {
                return state;
            }
        }
        return null;
    }

    private static @Nullable String given(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    public Board.Filter filter() {
        return new Board.Filter(state, desk, mine, q, section);
    }

    public Look asList(boolean asList) {
        return new Look(asList, mine, state, desk, section, q);
    }

    public Look in(State only) {
        return new Look(list, mine, only, desk, section, q);
    }

    public boolean isFiltered() {
        return mine || state != null || desk != null || section != null || q != null;
    }

    /** The address of the board so seen. */
    public String path() {
        return "/" + query();
    }

    public String after(String cursor) {
        return path() + (query().isEmpty() ? "?" : "&") + "after=" + cursor;
    }

    /** With its question mark; empty where nothing is asked for. */
    public String query() {
        var parts = new LinkedHashMap<String, @Nullable Object>();
        parts.put("view", list ? "list" : null);
        parts.put("mine", mine ? "true" : null);
        parts.put("state", state);
        parts.put("desk", desk);
        parts.put("section", section);
        parts.put("q", q);
        var query = parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(Look::written)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private static String written(Map.Entry<String, @Nullable Object> part) {
        return part.getKey() + "=" + URLEncoder.encode(String.valueOf(part.getValue()), StandardCharsets.UTF_8);
    }
}
