package org.midad.platform;

import java.util.List;

/** What was sent can't be taken, and every finding says why; at the edge it becomes a 400 with {@code errors[]}. */
public final class InputError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public InputError(List<Finding> findings) {
        super(findings.toString());
        this.findings = List.copyOf(findings);
    }

    public static InputError at(String pointer, String key, Object... args) {
        return at(pointer, Words.of(key, args));
    }

    public static InputError at(String pointer, Words detail) {
        return new InputError(List.of(new Finding(pointer, detail)));
    }

    public List<Finding> findings() {
        return findings;
    }
}
