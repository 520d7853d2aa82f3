package org.midad.local.core;

import java.util.ArrayList;
import java.util.List;
import org.midad.local.Folders;

/** Drives servers with wrk: one until it is warm, two in turn. */
final class Turns {

    /** For each case; the compiler, on the same processors, is not done before. */
    static final int WARM_SECONDS = 8;

    private final Settings settings;
    private final Wrk wrk;

    Turns(Settings settings, Folders folders) {
        this.settings = settings;
        this.wrk = new Wrk(folders);
    }

    /** Gives the first figures, of a JVM that has compiled nothing yet. */
    Figures warmUp(Contender server, List<Case> cases) {
        var first = warm(server, cases.getFirst());
        cases.stream().skip(1).forEach(each -> warm(server, each));
        return first;
    }

    /** The order changes from round to round. */
    List<Round> rounds(Drive one, Drive other) {
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < settings.rounds(); i++) {
            boolean inOrder = i % 2 == 0;
            var first = drive(inOrder ? one : other);
            var second = drive(inOrder ? other : one);
            rounds.add(inOrder ? new Round(first, second) : new Round(second, first));
        }
        return rounds;
    }

    private Figures warm(Contender server, Case asked) {
        return wrk.drive(new Drive(server, asked), WARM_SECONDS);
    }

    private Figures drive(Drive drive) {
        return wrk.drive(drive, settings.seconds());
    }
}
