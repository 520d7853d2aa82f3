package org.midad.workflow;

/**
 * What stands in the way of an article because of a picture in it.
 *
 * @param image the picture's id
 */
public record Fault(String image, Rule rule) {}
