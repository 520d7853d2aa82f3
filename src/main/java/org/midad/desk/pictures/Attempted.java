package org.midad.desk.pictures;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.midad.desk.Words;
import org.midad.platform.Finding;
import org.midad.platform.InputError;
import org.midad.platform.Problem;
import org.midad.platform.Refusal;

/**
 * Something that was not done, and why; what was typed for it is shown again.
 *
 * @param errors by the pointer of the field
 * @param typed the note or reason that was to go along
 * @param isLate somebody else was faster
 */
public record Attempted(
        int status, String title, String detail, Map<String, String> errors, String typed, boolean isLate) {

    static Attempted refused(Locale language, Refusal refusal, String typed) {
        var problem = Problem.of(language, refusal.status(), refusal.key(), refusal.args());
        return new Attempted(problem.status(), problem.title(), problem.detail(), Map.of(), typed, false);
    }

    static Attempted unreadable(Locale language, InputError input, String typed) {
        var words = Words.in(language);
        var errors = input.findings().stream()
                .collect(Collectors.toMap(
                        Finding::pointer, finding -> finding.detail().in(language), (one, other) -> one + " " + other));
        return new Attempted(
                400, words.get("pictures.unreadable"), words.get("pictures.unreadable.why"), errors, typed, false);
    }

    static Attempted late(Locale language, String typed) {
        var words = Words.in(language);
        return new Attempted(412, words.get("pictures.late"), words.get("pictures.late.why"), Map.of(), typed, true);
    }
}
