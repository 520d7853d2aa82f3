package org.midad.articles.body;

import java.util.Optional;

/** A mark that needs no further word, with its HTML element. */
public enum Decorator {
    STRONG,
    EM,
    CODE,
    SUB,
    SUP;

    static Optional<Decorator> of(String mark) {
        for (var decorator : values()) {
            if (decorator.element().equals(mark)) {
                return Optional.of(decorator);
            }
        }
        return Optional.empty();
    }

    String element() {
        return Fields.word(this);
    }
}
