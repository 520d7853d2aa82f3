package org.midad.platform;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Objects;
import java.util.stream.Stream;

/** What Bean Validation finds wrong, in our words. */
public final class Constraints {

    private Constraints() {}

    /** One that is broken by a member of what was looked at. */
    public static Finding finding(ConstraintViolation<?> broken) {
        var member = broken.getPropertyPath().toString();
        return new Finding("/" + member, words(broken.getConstraintDescriptor()));
    }

    /** The words of a constraint, by its name; those with a limit say which. */
    static Words words(ConstraintDescriptor<?> broken) {
        var limits = Stream.of("max", "value")
                .map(broken.getAttributes()::get)
                .filter(Objects::nonNull)
                .toArray();
        return Words.of("constraint." + broken.getAnnotation().annotationType().getSimpleName(), limits);
    }
}
