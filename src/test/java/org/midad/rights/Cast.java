package org.midad.rights;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.midad.Newsroom;
import org.midad.local.Caller;

/** Everybody who may knock at the door, with what the demo newsroom says of them. */
enum Cast {
    REPORTER("reporter", "reporter", Set.of("politics")),
    COLLEAGUE("colleague", "reporter", Set.of("politics")),
    REPORTER_OF_ANOTHER_DESK("reporter2", "reporter", Set.of("sport")),
    REPORTER_WITHOUT_DESK("freelance", "reporter", Set.of()),
    EDITOR("editor", "editor", Set.of("politics", "economy")),
    EDITOR2("editor2", "editor", Set.of("politics", "economy")),
    EDITOR_OF_ANOTHER_DESK("sporteditor", "editor", Set.of("sport")),
    CHIEF("chief", "chief", Set.of()),
    ADMIN("admin", "admin", Set.of()),
    WITHOUT_ROLE("reader", "", Set.of()),
    SITE("main", "site", Set.of()) {
        @Override
        Caller call(Newsroom newsroom) {
            return newsroom.asSite("main");
        }
    },
    TOKEN_FOR_OTHERS("editor", "", Set.of()) {
        @Override
        Caller call(Newsroom newsroom) {
            return newsroom.asThroughStranger("editor");
        }
    },
    ANONYMOUS("", "", Set.of()) {
        @Override
        Caller call(Newsroom newsroom) {
            return newsroom.anonymous();
        }
    };

    final String user;
    final String role;
    final Set<String> desks;

    Cast(String user, String role, Set<String> desks) {
        this.user = user;
        this.role = role;
        this.desks = desks;
    }

    Caller call(Newsroom newsroom) {
        return newsroom.as(user);
    }

    /** Whether Midad knows at all who this is. */
    boolean isSignedIn() {
        return this != ANONYMOUS && this != TOKEN_FOR_OTHERS;
    }

    boolean isOfTheNewsroom() {
        return Set.of("reporter", "editor", "chief", "admin").contains(role);
    }

    boolean worksOn(String desk) {
        return role.equals("chief")
                || (desks.contains(desk) && Set.of("reporter", "editor").contains(role));
    }

    /** Whoever makes what is published, on whatever desk. */
    boolean isStaff() {
        return Set.of("reporter", "editor", "chief").contains(role);
    }

    boolean edits(String desk) {
        return role.equals("chief") || (desks.contains(desk) && role.equals("editor"));
    }

    /** The subject of each person's token. */
    static Map<Cast, String> ids(Newsroom newsroom) {
        Function<Cast, String> id = one -> one.call(newsroom)
                .get("/api/v1/me")
                .expect(200)
                .json()
                .path("id")
                .textValue();
        return java.util.Arrays.stream(values())
                .filter(one -> one.isSignedIn() && one.isOfTheNewsroom())
                .collect(java.util.stream.Collectors.toMap(one -> one, id));
    }
}
