package org.midad.platform;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong with an input, so that its sender learns all of it at once. */
public final class Findings {

    // More would help nobody, and an answer must not grow with a hostile question.
    private static final int MOST = 100;

    private final List<Finding> findings = new ArrayList<>();

    public void add(String pointer, String key, Object... args) {
        add(pointer, Words.of(key, args));
    }

    public void add(String pointer, Words detail) {
        if (findings.size() < MOST) {
            findings.add(new Finding(pointer, detail));
        }
    }

    public boolean isEmpty() {
        return findings.isEmpty();
    }

    public List<Finding> list() {
        return List.copyOf(findings);
    }

    /** Throws an {@link InputError} with everything found, or does nothing. */
    public void refuseIfAny() {
        if (!findings.isEmpty()) {
            throw new InputError(findings);
        }
    }
}
