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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.local.Answer;
import org.midad.rights.Fixture.Owners;
import org.midad.workflow.Action;
import org.midad.workflow.Matter;
import org.midad.workflow.State;

/** Every action on an image in every state by everyone, over HTTP, against a table that was written by hand. */
class ImageMatrixIT {

    private static final int LEAST = 1000;

    /** The owners that make a difference, and who is tried with them. */
    private static final Map<Owners, List<Cast>> TRIED = Map.of(
            new Owners(REPORTER, REPORTER, EDITOR), List.of(Cast.values()),
            new Owners(EDITOR, EDITOR, EDITOR2), List.of(REPORTER, COLLEAGUE, EDITOR, EDITOR2, CHIEF),
            new Owners(REPORTER, EDITOR, EDITOR2), List.of(EDITOR, EDITOR2, CHIEF),
            new Owners(CHIEF, CHIEF, CHIEF), List.of(CHIEF, EDITOR),
            // They have left the desk since: what was their own is no business of theirs any more.
            new Owners(REPORTER_OF_ANOTHER_DESK, REPORTER_OF_ANOTHER_DESK, EDITOR_OF_ANOTHER_DESK),
                    List.of(REPORTER_OF_ANOTHER_DESK, EDITOR_OF_ANOTHER_DESK));

    private static final List<Action> ACTIONS = Arrays.stream(Action.values())
            .filter(action -> action.isDoneTo(Matter.IMAGE))
            .toList();

    private final Newsroom newsroom = Newsroom.open();
    private final Map<Cast, String> ids = Cast.ids(newsroom);
    private final Oracle oracle = Oracle.read("image-authorization.txt");
    private final List<String> wrong = new ArrayList<>();
    private int cells;
    private int allowed;
    private int lists;

    @Test
    void the_table_written_by_hand_knows_every_action() {
        assertThat(oracle.actions())
                .containsExactlyInAnyOrderElementsOf(
                        ACTIONS.stream().map(Action::key).toList());
    }

    @Test
    void everyone_may_do_exactly_what_the_design_says() throws SQLException {
        try (var database = newsroom.database("midad_newsroom")) {
            for (var state : Matter.IMAGE.states()) {
                for (var tried : TRIED.entrySet()) {
                    everything(database, state, tried.getKey(), tried.getValue());
                }
            }
        }
        System.out.printf(
                "Image authorization matrix: %d cells, %d allowed, %d refused, %d lists of actions%n",
                cells, allowed, cells - allowed, lists);
        assertThat(wrong).isEmpty();
        assertThat(cells).isGreaterThan(LEAST);
    }

    private void everything(Connection database, State state, Owners owners, List<Cast> people) throws SQLException {
        var fixture = ImageFixture.make(database, state, owners, ids);
        for (var action : ACTIONS) {
            for (var actor : people) {
                fixture = tried(database, fixture, action, actor);
            }
        }
        lists(fixture, people);
    }

    /** One cell; the fixture again, or a fresh one where it was changed. */
    private ImageFixture tried(Connection database, ImageFixture fixture, Action action, Cast actor)
            throws SQLException {
        var cell = "%s %s %s by %s".formatted(action.key(), fixture.state(), fixture.owners(), actor);
        var expected = oracle.expect(action.key(), fixture.state(), actor, fixture.owners());
        var before = fixture.traces(database);
        var answer = ask(fixture, action, actor);
        cells++;
        check(cell, outcome(answer, fixture.state()), expected.status() + " " + expected.outcome());
        if (answer.status() >= 400) {
            check(cell + " changed something", fixture.traces(database), before);
            return fixture;
        }
        allowed++;
        return action == Action.VIEW ? fixture : ImageFixture.make(database, fixture.state(), fixture.owners(), ids);
    }

    private void check(String cell, String seen, String expected) {
        if (!seen.equals(expected)) {
            wrong.add(cell + ": " + seen + ", expected " + expected);
        }
    }

    private Answer ask(ImageFixture fixture, Action action, Cast actor) {
        var call = actor.call(newsroom).ifMatch(Fixture.UNTOUCHED);
        return switch (action) {
            case VIEW -> call.get(fixture.path());
            case COMMENT -> call.post(fixture.path() + "/notes", Map.of("text", "ملاحظة"));
            case EDIT -> {
                var words = new HashMap<>(ImageFixture.WORDS);
                words.put("caption", "الجسر");
                yield call.put(fixture.path(), words);
            }
            case RETURN -> call.post(fixture.path() + "/actions/return", Map.of("note", "من صاحبها؟"));
            case WITHDRAW -> call.post(fixture.path() + "/actions/withdraw", Map.of("reason", "انتهى الحق"));
            default -> call.post(fixture.path() + "/actions/" + action.key(), Map.of());
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

    private void lists(ImageFixture fixture, List<Cast> people) {
        for (var actor : people) {
            var seen = actor.call(newsroom).get(fixture.path());
            if (seen.status() != 200) {
                continue;
            }
            var shown = new TreeSet<String>();
            seen.json().path("actions").forEach(action -> shown.add(((JsonNode) action).asText()));
            var expected = new TreeSet<String>();
            for (var action : ACTIONS) {
                if (oracle.expect(action.key(), fixture.state(), actor, fixture.owners())
                                .status()
                        == 200) {
                    expected.add(action.key());
                }
            }
            lists++;
            check(
                    "actions[] in " + fixture.state() + " " + fixture.owners() + " for " + actor,
                    shown.toString(),
                    expected.toString());
        }
    }
}
