package org.midad.rights;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.midad.rights.Fixture.Owners;
import org.midad.workflow.State;

/** Knows from a table written by hand, and from nothing in the product, what has to be answered to whom. */
final class Oracle {

    private static final int DONE = 200;

    private final List<Row> rows;

    private Oracle(List<Row> rows) {
        this.rows = rows;
    }

    private record Row(String action, Set<String> from, String to, Set<String> who, boolean unlessOwn) {}

    /** What to expect: a status, the kind of problem where it is a refusal, the state shown where it is not. */
    record Expected(int status, String outcome) {}

    /** @param table its file */
    static Oracle read(String table) {
        try (InputStream text = Objects.requireNonNull(Oracle.class.getResourceAsStream(table))) {
            return new Oracle(new String(text.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(Oracle::row)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        var who = cells.get(3);
        return new Row(
                cells.get(0),
                Set.of(cells.get(1).split(" ", -1)),
                cells.get(2),
                Set.of(who.replace(" unless own", "").split(", ", -1)),
                who.endsWith(" unless own"));
    }

    Set<String> actions() {
        return rows.stream().map(Row::action).collect(Collectors.toSet());
    }

    Expected expect(String action, State state, Cast actor, Owners owners) {
        if (!actor.isSignedIn()) {
            return new Expected(401, "http-401");
        }
        if (!actor.isOfTheNewsroom()) {
            return new Expected(403, "http-403");
        }
        boolean isSeen = rows.stream()
                .filter(row -> row.action().equals("view") && isIn(row, state))
                .anyMatch(row -> row.who().stream().anyMatch(part -> plays(part, actor, owners)));
        if (!isSeen) {
            return new Expected(404, "http-404");
        }
        var mine = rows.stream()
                .filter(row -> row.action().equals(action))
                .filter(row -> row.who().stream().anyMatch(part -> plays(part, actor, owners)))
                .toList();
        var here = rows.stream()
                .filter(row -> row.action().equals(action) && isIn(row, state))
                .toList();
        if (mine.isEmpty()) {
            return new Expected(403, "not-allowed");
        }
        if (here.isEmpty()) {
            return new Expected(409, "wrong-state");
        }
        return here.stream()
                .filter(mine::contains)
                .findFirst()
                .map(row -> row.unlessOwn() && isOwn(actor, owners)
                        ? new Expected(409, "rules-broken")
                        : new Expected(DONE, row.to().equals("same") ? state.name() : row.to()))
                .orElse(new Expected(403, "not-allowed"));
    }

    private static boolean isIn(Row row, State state) {
        return row.from().contains("any") || row.from().contains(state.name());
    }

    private static boolean isOwn(Cast actor, Owners owners) {
        return actor == owners.author() || actor == owners.submitter();
    }

    private static boolean plays(String part, Cast actor, Owners owners) {
        return switch (part) {
            case "staff" -> actor.isStaff();
            case "desk" -> actor.worksOn("politics");
            case "editors" -> actor.edits("politics");
            case "chief" -> actor == Cast.CHIEF;
            case "contributors", "author" -> actor.worksOn("politics") && actor == owners.author();
            case "submitter" -> actor.worksOn("politics") && actor == owners.submitter();
            case "claimant" -> actor == owners.claimant() && actor.edits("politics");
            default -> throw new IllegalArgumentException("Nobody is called " + part);
        };
    }
}
