package org.midad.sites;

/**
 * Something of the newsroom's own order that an admin keeps: known by a key, with settings that can change.
 *
 * @param <S> its settings, a record
 */
interface Kept<S> {

    String key();

    S settings();

    void change(S settings);
}
