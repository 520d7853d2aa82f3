package org.midad.local.core;

/** A server, and what it is asked for. */
record Drive(Contender server, Case asked) {}
