package org.midad.delivery;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** As an operator has them who sets nothing, but that no client is counted. */
class UsualSettings implements DeliverySettings {

    @Override
    public OptionalLong cacheBytes() {
        return OptionalLong.empty();
    }

    @Override
    public Duration maxAge() {
        return Duration.ofSeconds(15);
    }

    @Override
    public Optional<Duration> sharedMaxAge() {
        return Optional.empty();
    }

    @Override
    public Duration staleWhileRevalidate() {
        return Duration.ofSeconds(15);
    }

    @Override
    public Duration staleIfError() {
        return Duration.ofSeconds(60);
    }

    @Override
    public int waiting() {
        return 1;
    }

    @Override
    public int clientRate() {
        return 0;
    }

    @Override
    public int clientBurst() {
        return 1;
    }

    @Override
    public int reading() {
        return 500;
    }
}
