package org.midad.desk.board;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.midad.desk.Frame;
import org.midad.identity.Role;

/**
 * The first minute at the desk: what somebody in this role does here, and where.
 *
 * @param role the one they have most to do in
 */
public record Welcome(Frame frame, Role role, List<Stop> stops) {

    /**
     * One thing to do.
     *
     * @param word what its two texts are called
     * @param path where it is done
     */
    public record Stop(String word, String path) {}

    /** @param read the roles for which it has been put away */
    static Optional<Welcome> of(Frame frame, Set<String> read) {
        return Stream.of(Role.CHIEF, Role.EDITOR, Role.REPORTER, Role.ADMIN)
                .filter(frame.actor()::is)
                .findFirst()
                .map(role -> new Welcome(frame, role, stops(role)))
                .filter(welcome -> !read.contains(welcome.role().key()));
    }

    public String title(Stop stop) {
        return frame.words().get("board.welcome." + stop.word());
    }

    public String what(Stop stop) {
        return frame.words().get("board.welcome." + stop.word() + ".what");
    }

    private static List<Stop> stops(Role role) {
        return switch (role) {
            case REPORTER ->
                List.of(
                        new Stop("write", "/desk/articles/new"),
                        new Stop("returned", "/?mine=true&state=RETURNED"),
                        new Stop("upload", "/desk/pictures"));
            case EDITOR ->
                List.of(
                        new Stop("queue", "/?state=SUBMITTED"),
                        new Stop("approved", "/?state=APPROVED"),
                        new Stop("plan", "/desk/planning"),
                        new Stop("judge", "/desk/pictures?state=SUBMITTED"));
            case CHIEF ->
                List.of(
                        new Stop("all", "/?view=list"),
                        new Stop("plan", "/desk/planning"),
                        new Stop("live", "/?state=PUBLISHED"));
            case ADMIN ->
                List.of(
                        new Stop("sites", "/desk/admin/sites"),
                        new Stop("accounts", "/desk/admin/accounts"),
                        new Stop("audit", "/desk/admin/audit"));
            case SITE -> List.of();
        };
    }
}
