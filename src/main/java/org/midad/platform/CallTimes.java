package org.midad.platform;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.time.Duration;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;
import org.jspecify.annotations.Nullable;

/** Times the calls of the newsroom's API, as {@code midad.calls} by resource, method and status. */
@Singleton
public class CallTimes {

    private static final String BEGIN = CallTimes.class.getName();

    private final MeterRegistry registry;

    CallTimes(MeterRegistry registry) {
        this.registry = registry;
    }

    @ServerRequestFilter
    public void begin(ContainerRequestContext request) {
        request.setProperty(BEGIN, System.nanoTime());
    }

    @ServerResponseFilter
    public void end(
            ContainerRequestContext request, ContainerResponseContext response, @Nullable SimpleResourceInfo called) {
        if (called != null && called.getResourceClass() != null && request.getProperty(BEGIN) instanceof Long begin) {
            registry.timer(
                            "midad.calls",
                            "resource",
                            called.getResourceClass().getSimpleName(),
                            "method",
                            called.getMethodName(),
                            "status",
                            String.valueOf(response.getStatus()))
                    .record(Duration.ofNanos(System.nanoTime() - begin));
        }
    }
}
