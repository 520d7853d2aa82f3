package org.midad.sites;

import java.util.Map;

/**
 * Something of the newsroom's own order that an admin keeps: known by a key, with settings that can change.
 *
 * @param <S> its settings, a record
 */
public interface Kept<S> {

    String key();

    S settings();

    void change(S settings);

    /** What else there is to say of it, which nobody sets. */
    default Map<String, Object> more() {
        return Map.of();
    }
}
