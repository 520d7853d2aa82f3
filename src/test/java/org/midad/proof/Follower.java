package org.midad.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Random;

/** Follows the feed by asking again and again, at times waiting for an answer; the connection is often cut. */
final class Follower {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final SiteCopy copy;
    private final Cuts cuts;
    private final Random chance;
    private String cursor = "";

    Follower(SiteCopy copy, Cuts cuts, Random chance) {
        this.copy = copy;
        this.cuts = cuts;
        this.chance = chance;
    }

    /** Reads one page, or is cut off while it does; what was cut off counts as never read. */
    void read() throws IOException, InterruptedException {
        var patience = cuts.isDue() ? Duration.ofMillis(1 + chance.nextInt(60)) : PATIENCE;
        var wait = chance.nextBoolean() ? "&wait=1" : "";
        JsonNode page;
        try {
            page = copy.get("/changes?limit=" + (1 + chance.nextInt(9)) + wait + after(), patience);
        } catch (IOException cut) {
            if (!cuts.happens()) {
                throw cut;
            }
            return;
        }
        take(page);
    }

    /** Reads on to the end, through what cuts are left. */
    void readAll() throws IOException, InterruptedException {
        while (cuts.isDue()) {
            read();
        }
        JsonNode page;
        do {
            page = copy.get("/changes?limit=100" + after(), PATIENCE);
            take(page);
        } while (!page.path("items").isEmpty());
    }

    private String after() {
        return cursor.isEmpty() ? "" : "&after=" + cursor;
    }

    private void take(JsonNode page) throws IOException, InterruptedException {
        for (var change : page.path("items")) {
            copy.take(change);
        }
        cursor = page.path("next").asText();
    }
}
