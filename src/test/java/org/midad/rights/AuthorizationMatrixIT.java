package org.midad.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.rights.Cast.CHIEF;
import static org.midad.rights.Cast.COLLEAGUE;
import static org.midad.rights.Cast.EDITOR;
import static org.midad.rights.Cast.EDITOR2;
import static org.midad.rights.Cast.EDITOR_OF_ANOTHER_DESK;
import static org.midad.rights.Cast.REPORTER;
import static org.midad.rights.Cast.REPORTER_OF_ANOTHER_DESK;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.local.Answer;
import org.midad.rights.Fixture.Burden;
import org.midad.rights.Fixture.Owners;
import org.midad.workflow.Action;
import org.midad.workflow.Matter;
import org.midad.workflow.State;

/** Every action in every state by everyone, over HTTP, against a table that was written by hand from the design. */
class AuthorizationMatrixIT {

    private static final int LEAST = 2000;
    private static final int AT_ONCE = 4;

    /** The owners that make a difference, and who is tried with them. */
    private static final Map<Owners, List<Cast>> TRIED = Map.of(
            new Owners(REPORTER, REPORTER, EDITOR), List.of(Cast.values()),
            new Owners(EDITOR, EDITOR, EDITOR2),
                    List.of(REPORTER, COLLEAGUE, EDITOR, EDITOR2, CHIEF, EDITOR_OF_ANOTHER_DESK),
            new Owners(REPORTER, EDITOR, EDITOR2), List.of(REPORTER, EDITOR, EDITOR2, CHIEF),
            new Owners(CHIEF, CHIEF, CHIEF), List.of(CHIEF, EDITOR, REPORTER),
            // They have left the desk since: what was their own is no business of theirs any more.
            new Owners(REPORTER_OF_ANOTHER_DESK, REPORTER_OF_ANOTHER_DESK, EDITOR_OF_ANOTHER_DESK),
                    List.of(REPORTER_OF_ANOTHER_DESK, EDITOR_OF_ANOTHER_DESK));

    private final Newsroom newsroom = Newsroom.open();
    private final Map<Cast, String> ids = Cast.ids(newsroom);
    private final Oracle oracle = Oracle.read("authorization.txt");

    @Test
    void the_table_written_by_hand_knows_every_action() {
        assertThat(oracle.actions())
                .containsAll(Arrays.stream(Action.values())
                        .filter(action -> action.isDoneTo(Matter.ARTICLE))
                        .map(Action::key)
                        .toList());
    }

    @Test
    void everyone_may_do_exactly_what_the_design_says() throws Exception {
        var jobs = new ArrayList<Callable<Tally>>();
        for (var state : Matter.ARTICLE.states()) {
            TRIED.forEach((owners, people) -> jobs.add(() -> tried(state, owners, people)));
        }
        var total = new Tally();
        try (var workers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var job : workers.invokeAll(jobs)) {
                total.add(job.get());
            }
        }
        System.out.printf(
                "Authorization matrix: %d cells, %d allowed, %d refused, %d lists of actions%n",
                total.cells, total.allowed, total.cells - total.allowed, total.lists);
        assertThat(total.wrong).isEmpty();
        assertThat(total.cells).isGreaterThan(LEAST);
    }

    private static final class Tally {
        int cells;
        int allowed;
        int lists;
        final List<String> wrong = new ArrayList<>();

        void add(Tally other) {
            cells += other.cells;
            allowed += other.allowed;
            lists += other.lists;
            wrong.addAll(other.wrong);
        }

        void check(String cell, String seen, String expected) {
            if (!seen.equals(expected)) {
                wrong.add(cell + ": " + seen + ", expected " + expected);
            }
        }
    }

    private Tally tried(State state, Owners owners, List<Cast> people) throws SQLException {
        var tally = new Tally();
        try (var database = newsroom.database("midad_newsroom")) {
            for (var burden : Burden.values()) {
                var fixture = Fixture.make(database, state, owners, burden, ids);
                for (var action : actionsUnder(burden)) {
                    for (var actor : people) {
                        fixture = tried(database, fixture, burden, action, actor, tally);
                    }
                }
                if (burden == Burden.NOTHING) {
                    lists(fixture, people, tally);
                }
            }
        }
        return tally;
    }

    /** What can be lifted is tried where it lies on the article, everything else where nothing is in the way. */
    private static List<Action> actionsUnder(Burden burden) {
        return switch (burden) {
            case HOLD -> List.of(Action.LIFT_HOLD);
            case EMBARGO -> List.of(Action.LIFT_EMBARGO);
            case NOTHING ->
                Arrays.stream(Action.values())
                        .filter(action -> action.isDoneTo(Matter.ARTICLE))
                        .filter(action -> action != Action.LIFT_HOLD && action != Action.LIFT_EMBARGO)
                        .toList();
        };
    }

    /** One cell; the fixture again, or a fresh one where it was changed. */
    private Fixture tried(Connection database, Fixture fixture, Burden burden, Action action, Cast actor, Tally tally)
            throws SQLException {
        var cell = "%s %s %s by %s".formatted(action.key(), fixture.state(), fixture.owners(), actor);
        var expected = oracle.expect(action.key(), fixture.state(), actor, fixture.owners());
        var before = fixture.traces(database);
        var answer = ask(fixture, action, actor);
        tally.cells++;
        tally.check(cell, outcome(answer, fixture.state()), expected.status() + " " + expected.outcome());
        if (answer.status() >= 400) {
            tally.check(cell + " changed something", fixture.traces(database), before);
            return fixture;
        }
        tally.allowed++;
        return action == Action.VIEW ? fixture : Fixture.make(database, fixture.state(), fixture.owners(), burden, ids);
    }

    private Answer ask(Fixture fixture, Action action, Cast actor) {
        var call = actor.call(newsroom).ifMatch(Fixture.UNTOUCHED);
        return switch (action.key()) {
            case "view" -> call.get(fixture.path());
            case "comment" -> call.post(fixture.path() + "/notes", Map.of("text", "ملاحظة"));
            case "edit" ->
                call.put(fixture.path(), Piece.content("خبر " + fixture.id()).put("kicker", "تحديث"));
            case "share" -> call.post(fixture.path() + "/preview-links", Map.of("site", "main", "expiresIn", "PT1H"));
            default -> call.post(fixture.path() + "/actions/" + action.key(), brought(action));
        };
    }

    /** Everything that an action asks for, so that only rights and states are left to refuse it. */
    private static Map<String, String> brought(Action action) {
        return switch (action) {
            case RETURN -> Map.of("note", "ينقصه مصدر");
            case SCHEDULE ->
                Map.of(
                        "dueAt", Instant.now().plus(1, ChronoUnit.DAYS).toString(),
                        "zone", "Asia/Riyadh",
                        "kind", "update",
                        "publicNote", "تحديث");
            case PUBLISH -> Map.of("kind", "update", "publicNote", "تحديث");
            case UNPUBLISH, KILL, BREAK_GLASS, HOLD -> Map.of("reason", "سبب");
            default -> Map.of();
        };
    }

    /** Status and kind of problem, or 200 and the state that is shown now; a made thing is done too. */
    private static String outcome(Answer answer, State before) {
        if (answer.status() >= 400) {
            return answer.status() + " " + answer.json().path("type").asText().replace("urn:midad:problem:", "");
        }
        if (answer.status() == 201) {
            return "200 " + before;
        }
        return answer.status() + " " + answer.json().path("state").asText();
    }

    private void lists(Fixture fixture, List<Cast> people, Tally tally) {
        for (var actor : people) {
            if (!actor.worksOn("politics")) {
                continue;
            }
            var shown = new TreeSet<String>();
            StreamSupport.stream(
                            actor.call(newsroom)
                                    .get(fixture.path())
                                    .expect(200)
                                    .json()
                                    .path("actions")
                                    .spliterator(),
                            false)
                    .map(JsonNode::asText)
                    .forEach(shown::add);
            var expected = new TreeSet<String>();
            actionsUnder(Burden.NOTHING).stream()
                    .map(Action::key)
                    .filter(key -> oracle.expect(key, fixture.state(), actor, fixture.owners())
                                    .status()
                            == 200)
                    .forEach(expected::add);
            tally.lists++;
            tally.check(
                    "actions[] in " + fixture.state() + " " + fixture.owners() + " for " + actor,
                    shown.toString(),
                    expected.toString());
        }
    }
}
