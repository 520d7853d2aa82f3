package org.midad.local.core;

/**
 * What one drive gave.
 *
 * @param cpuMicros that all processes of the server used for one request, user and system
 */
record Figures(double perSecond, double p50Millis, double p99Millis, double cpuMicros) {}
