package org.midad.platform;

import java.util.List;

/** What was sent cannot be taken as it is; says where and why. Becomes a 400 problem with {@code errors[]}. */
public final class InputError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public InputError(List<Finding> findings) {
        super(findings.isEmpty() ? "bad input" : findings.getFirst().detail());
        this.findings = List.copyOf(findings);
    }

    public static InputError at(String pointer, String detail) {
        return new InputError(List.of(new Finding(pointer, detail)));
    }

    public List<Finding> findings() {
        return findings;
    }
}
