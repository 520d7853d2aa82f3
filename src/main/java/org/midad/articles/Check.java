package org.midad.articles;

/**
 * Something about an article that its writer should look at.
 *
 * @param kind {@code completeness}; further kinds may come
 * @param pointer where in the content
 * @param blocks whether it stands in the way of submitting
 */
public record Check(String kind, String pointer, String detail, boolean blocks) {}
