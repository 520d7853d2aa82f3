package org.midad.sites;

/**
 * Something that documents name is called otherwise from now on, or is part of another one.
 *
 * @param kind as in {@link Kind#name()}
 */
public record Renamed(String kind, String key) {}
