package org.midad.notifications;

import org.midad.identity.Actor;

/** Something that one person is told. */
record Message(Actor recipient, News news) {}
