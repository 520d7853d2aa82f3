package org.midad.notifications;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.midad.platform.Face;

/** Takes the e-mails to the server, on a thread of its own on every node; nobody's work waits for that. */
@ApplicationScoped
class Postman {

    private static final Logger LOG = Logger.getLogger(Postman.class);
    private static final Duration LONGEST_TALK = Duration.ofSeconds(30);

    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("midad-postman").factory());

    @Inject
    Letters letters;

    @Inject
    Envelopes envelopes;

    @Inject
    ReactiveMailer mailer;

    @Inject
    MailSettings settings;

    @Inject
    Face face;

    void start(@Observes StartupEvent event) {
        if (face.isNewsroom() && settings.host().isPresent()) {
            long every = settings.every().toMillis();
            rounds.scheduleWithFixedDelay(this::round, every, every, TimeUnit.MILLISECONDS);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.shutdown();
        if (!rounds.awaitTermination(LONGEST_TALK.toSeconds(), TimeUnit.SECONDS)) {
            rounds.shutdownNow();
        }
    }

    private void round() {
        try {
            letters.drop();
            boolean goesOn = true;
            while (goesOn && !rounds.isShutdown()) {
                goesOn = letters.claim().map(this::deliver).orElse(false);
            }
        } catch (RuntimeException e) {
            LOG.warnf("E-mails are sent later: %s", e.getMessage());
        }
    }

    /** Tells whether it is worth going on: where the server does not answer, the others wait too. */
    private boolean deliver(Letter letter) {
        if (letter.lines().isEmpty()) {
            letters.sent(letter);
            return true;
        }
        try {
            mailer.send(envelopes.mail(letter)).await().atMost(LONGEST_TALK);
        } catch (RuntimeException e) {
            LOG.warnf(
                    "An e-mail with %d notifications was not sent, and is tried again: %s",
                    letter.ids().size(), e.getMessage());
            letters.failed(letter.ids());
            return false;
        }
        letters.sent(letter);
        return true;
    }
}
