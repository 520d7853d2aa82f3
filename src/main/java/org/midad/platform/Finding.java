package org.midad.platform;

/**
 * One thing that is wrong with what was sent.
 *
 * @param pointer where: a JSON pointer (RFC 6901) into the body, or the name of a query parameter
 * @param detail what is wrong and what to do, one sentence
 */
public record Finding(String pointer, String detail) {}
