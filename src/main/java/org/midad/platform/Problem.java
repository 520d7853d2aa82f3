package org.midad.platform;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * An error as the outside sees it: problem details for HTTP APIs (RFC 9457), in Arabic or English.
 *
 * @param type {@code urn:midad:problem:<key>}; stable, for programs
 * @param title what kind of error, in the reader's language
 * @param detail what happened and what to do, in the reader's language
 * @param errors for bad input: each thing that is wrong
 * @param more further members, such as {@code rules} or {@code current}
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<Wrong> errors,
        @JsonAnyGetter Map<String, Object> more) {

    /** One thing that is wrong with what was sent, and where. */
    public record Wrong(String pointer, String detail) {}

    public static final String MEDIA_TYPE = "application/problem+json";

    /** The problem named {@code key}; its words are in {@code messages/problems_<language>.properties}. */
    public static Problem of(Locale language, int status, String key, Object... args) {
        var words = ResourceBundle.getBundle("messages.problems", language);
        return new Problem(
                "urn:midad:problem:" + key,
                words.getString(key + ".title"),
                status,
                words.getString(key + ".detail").formatted(said(language, args)),
                List.of(),
                Map.of());
    }

    private static Object[] said(Locale language, Object[] args) {
        return Arrays.stream(args)
                .map(arg -> arg instanceof Wording wording ? wording.in(language) : arg)
                .toArray();
    }

    /** The problem for an HTTP status that nothing more is known about. */
    public static Problem of(Locale language, int status) {
        try {
            return of(language, status, "http-" + status);
        } catch (MissingResourceException e) {
            return of(language, status, status < 500 ? "http-400" : "http-500");
        }
    }

    /** The problem of an input with all that is wrong with it. */
    public static Problem of(Locale language, InputError input) {
        var bad = of(language, 400, "bad-input");
        var wrong = input.findings().stream()
                .map(finding -> new Wrong(finding.pointer(), finding.detail().in(language)))
                .toList();
        return new Problem(bad.type, bad.title, bad.status, bad.detail, wrong, bad.more);
    }

    public Problem with(Map<String, Object> members) {
        return new Problem(type, title, status, detail, errors, members);
    }
}
