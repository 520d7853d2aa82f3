package org.midad.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Remembers who is here, and as what, whenever that has changed: they may have to be told of something later. */
@ApplicationScoped
public class Attendance {

    private static final Logger LOG = Logger.getLogger(Attendance.class);

    @Inject
    CurrentActor actor;

    @Inject
    Colleagues colleagues;

    private record Present(Actor actor, Optional<String> email) {}

    private final Cache<String, Present> noted = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    @ServerRequestFilter
    public void note(ResourceInfo resource) {
        if (!resource.getResourceClass().isAnnotationPresent(RolesAllowed.class)) {
            return;
        }
        var present = new Present(actor.get(), actor.email());
        var id = present.actor().id();
        if (present.equals(noted.getIfPresent(id))) {
            return;
        }
        try {
            colleagues.remember(present.actor(), present.email().orElse(null));
            noted.put(id, present);
        } catch (RuntimeException e) {
            // Nobody's work waits for it; the next request tries again.
            LOG.warnf("Who is here could not be written down: %s", e.getMessage());
        }
    }
}
