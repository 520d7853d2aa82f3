package org.midad.platform;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts Midad. */
@QuarkusMain
public final class Main {

    private Main() {}

    /** @param args none that Midad knows; it is told by its settings */
    public static void main(String... args) {
        // Before anything listens. Quarkus would make a java.net.URI of each address, only to see whether it is one;
        // PathGuard sees it for less, says what is wrong, and lets an Arabic slug that nobody encoded come to delivery.
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(args);
    }
}
