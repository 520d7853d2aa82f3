package org.midad.platform;

import java.security.SecureRandom;
import java.util.UUID;

/** Makes the ids of everything that is stored: UUIDv7 (RFC 9562), so that rows lie in the order of their making. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT_RFC_9562 = 0x8000_0000_0000_0000L;

    private Ids() {}

    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | VERSION_7 | (RANDOM.nextLong() & 0xFFFL);
        long low = VARIANT_RFC_9562 | (RANDOM.nextLong() >>> 2);
        return new UUID(high, low);
    }
}
