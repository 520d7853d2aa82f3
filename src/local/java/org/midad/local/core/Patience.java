package org.midad.local.core;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.midad.local.Answer;
import org.midad.local.Caller;

/** Asks again where the answer is 503, as it says: on a busy machine a first read may take longer than delivery allows. */
final class Patience {

    private static final Duration BETWEEN = Duration.ofSeconds(1);
    private static final int TIMES = 10;

    private Patience() {}

    static Answer get(Caller caller, String path) {
        for (int i = 1; i < TIMES; i++) {
            var answer = caller.get(path);
            if (answer.status() != 503) {
                return answer.expect(200);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        return caller.get(path).expect(200);
    }
}
