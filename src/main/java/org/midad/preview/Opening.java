package org.midad.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Stories;
import org.midad.articles.Versions;
import org.midad.audit.AuditLog;
import org.midad.workflow.Action;
import org.midad.workflow.Workflow;

/**
 * What a share link does for who has it. What may not leave the newsroom now does not leave through a link made before:
 * embargo, legal hold and kill are asked each time.
 */
@ApplicationScoped
class Opening {

    /** Who opened a link may reload the page this long. */
    static final Duration READING = Duration.ofHours(1);

    @Inject
    PreviewLinks links;

    @Inject
    Versions versions;

    @Inject
    Stories stories;

    @Inject
    PreviewPages pages;

    @Inject
    AuditLog log;

    @Inject
    Clock clock;

    /** What a link shows: its page to who opened it, its door to everybody else who may. */
    sealed interface Sight {}

    record Page(PreviewPage page) implements Sight {}

    record Door(PreviewDoor door) implements Sight {}

    /** Uses nothing up. */
    @Transactional
    Optional<Sight> look(Secret token, @Nullable Secret key) {
        var now = clock.instant();
        return shown(token, now).flatMap(link -> {
            if (hasOpened(link, key, now)) {
                return Optional.of(new Page(pages.of(link)));
            }
            return link.isOpen(now) ? Optional.of(new Door(pages.door(link, token))) : Optional.empty();
        });
    }

    /** Uses the link up by one, but for who has opened it already; the key to the page, or nothing. */
    @Transactional
    Optional<Secret> open(Secret token, @Nullable Secret key) {
        var now = clock.instant();
        return shown(token, now).flatMap(link -> hasOpened(link, key, now) ? Optional.ofNullable(key) : use(link, now));
    }

    private Optional<Secret> use(PreviewLink link, Instant now) {
        if (!links.use(link, now)) {
            return Optional.empty();
        }
        var key = Secret.fresh();
        links.forgetEnded(now);
        links.remember(link, key, now.plus(READING));
        log.add(Sharing.entry(link.opener(), "openPreview", link, now));
        return Optional.of(key);
    }

    private Optional<PreviewLink> shown(Secret token, Instant now) {
        return links.openedBy(token).filter(link -> link.isAlive(now)).filter(link -> mayLeave(link, now));
    }

    private boolean mayLeave(PreviewLink link, Instant now) {
        var version = versions.meantBy(Action.SHARE, link.article().id());
        return Workflow.stillHolds(Action.SHARE, stories.of(version, link.revision()), now);
    }

    private boolean hasOpened(PreviewLink link, @Nullable Secret key, Instant now) {
        return key != null && links.isRemembered(link, key, now);
    }
}
