package org.midad.preview;

/** An instant for machines (RFC 3339, with offset) and in the words of the page's language, zone included. */
public record Moment(String iso, String text) {}
