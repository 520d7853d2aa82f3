package org.midad.articles.body;

/** That a paragraph is an item of a list, and how deep; levels count from 1. */
public record ListItem(Kind kind, int level) {

    /** How the items are marked. */
    public enum Kind {
        BULLET,
        NUMBER
    }
}
