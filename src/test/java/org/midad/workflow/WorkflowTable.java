package org.midad.workflow;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the workflow as the tables of {@code docs/workflow.md}. */
final class WorkflowTable {

    private static final Locale ARABIC = Locale.of("ar");

    private WorkflowTable() {}

    static String states() {
        var lines = new ArrayList<>(List.of("| state | الحالة | |", "|---|---|---|"));
        for (var state : State.values()) {
            lines.add("| `%s` | %s | %s |"
                    .formatted(state, WorkflowWords.of(state).in(ARABIC), kind(state)));
        }
        return String.join("\n", lines);
    }

    static String actions(Matter matter) {
        var lines = new ArrayList<>(
                List.of("| action | الإجراء | from | to | who | provided |", "|---|---|---|---|---|---|"));
        for (var action : Action.values()) {
            action.rows().stream().filter(row -> row.matter() == matter).forEach(row -> lines.add(line(action, row)));
        }
        return String.join("\n", lines);
    }

    private static String line(Action action, Row row) {
        return "| `%s` | %s | %s | %s | %s | %s |"
                .formatted(
                        action.key(),
                        WorkflowWords.of(action).in(ARABIC),
                        from(row),
                        to(action, row),
                        words(row.by().stream().map(Part::words).toList()),
                        words(row.provided().stream().map(Rule::words).toList()));
    }

    private static String from(Row row) {
        return row.from().equals(row.matter().states())
                ? "any"
                : row.from().stream().map(State::name).collect(Collectors.joining(" "));
    }

    private static String to(Action action, Row row) {
        return row.outcome()
                .map(State::name)
                .orElse(
                        action.opensVersion() && row.matter() == Matter.ARTICLE
                                ? "same, and a new version in DRAFT"
                                : "same");
    }

    private static String words(List<String> parts) {
        return String.join("; ", parts);
    }

    private static String kind(State state) {
        if (state.open()) {
            return "open: under way";
        }
        return switch (state) {
            case PUBLISHED -> "live: readers see it";
            case SUPERSEDED -> "ended: a newer version took its place";
            case UNPUBLISHED -> "ended: taken down quietly, readers get 404; may go out again";
            case KILLED -> "ended: taken down for good, readers get 410";
            case SPIKED -> "ended: never went out";
            case WITHDRAWN -> "images only: the right to show it is lost";
            case DRAFT, SUBMITTED, IN_REVIEW, RETURNED, APPROVED, SCHEDULED ->
                throw new IllegalStateException(Arrays.toString(State.values()));
        };
    }
}
