package org.midad.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.midad.platform.Face;

/** Ready to deliver when the feeds are known as of the last seconds; Keycloak is not needed for that. */
@Readiness
@ApplicationScoped
class DeliveryReadiness implements HealthCheck {

    private final FeedWatch watch;
    private final Face face;

    DeliveryReadiness(FeedWatch watch, Face face) {
        this.watch = watch;
        this.face = face;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("delivery")
                .status(!face.delivers() || watch.isUpToDate())
                .withData("watch", watch.state().toString())
                .build();
    }
}
