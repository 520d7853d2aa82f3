package org.midad.identity;

/** Something that this installation can do in one way or another, and that people are told: part of {@code /me}. */
public interface Ability {

    /** The field's name. */
    String name();

    String value();
}
