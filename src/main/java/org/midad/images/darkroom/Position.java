package org.midad.images.darkroom;

/**
 * Where a picture was taken; for editors only.
 *
 * @param latitude degrees, -90 to 90, north positive
 * @param longitude degrees, -180 to 180, east positive
 */
public record Position(double latitude, double longitude) {}
