package org.midad.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses query parameters that a call does not have, and values that are not of its kind: a misspelt filter must not
 * silently mean "everything", and one that cannot be read is a mistake in the request, not a page that is missing.
 */
@ApplicationScoped
public class KnownParameters {

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(UriInfo uri, ResourceInfo resource) {
        var kinds = known.computeIfAbsent(resource.getResourceMethod(), KnownParameters::kindsOf);
        var findings = new ArrayList<Finding>();
        new TreeMap<>(uri.getQueryParameters()).forEach((name, values) -> objection(kinds.get(name), name, values)
                .ifPresent(why -> findings.add(new Finding(name, why))));
        if (!findings.isEmpty()) {
            throw new InputError(findings);
        }
    }

    private static Optional<Words> objection(
            @org.jspecify.annotations.Nullable Class<?> kind, String name, List<String> values) {
        if (kind == null) {
            return Optional.of(Words.of("parameter.unknown", name));
        }
        if (values.size() > 1) {
            return Optional.of(Words.of("parameter.once"));
        }
        return objection(kind, values.getFirst());
    }

    private static Optional<Words> objection(Class<?> kind, String value) {
        if (value.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Words.of("parameter.control-characters"));
        }
        if (kind == Integer.class && !value.matches("-?\\d{1,9}")) {
            return Optional.of(Words.of("parameter.number"));
        }
        if (kind == Boolean.class && !value.equals("true") && !value.equals("false")) {
            return Optional.of(Words.of("parameter.boolean"));
        }
        if (kind.isEnum() && names(kind).noneMatch(value::equals)) {
            return Optional.of(
                    Words.of("parameter.one-of", String.join(", ", names(kind).toList())));
        }
        return Optional.empty();
    }

    private static java.util.stream.Stream<String> names(Class<?> kind) {
        return Arrays.stream(kind.getEnumConstants()).map(constant -> ((Enum<?>) constant).name());
    }

    private static Map<String, Class<?>> kindsOf(Method method) {
        var kinds = new HashMap<String, Class<?>>();
        for (var parameter : method.getParameters()) {
            nameOf(parameter).ifPresent(name -> kinds.put(name, parameter.getType()));
        }
        return Map.copyOf(kinds);
    }

    private static Optional<String> nameOf(Parameter parameter) {
        var query = parameter.getAnnotation(QueryParam.class);
        if (query != null) {
            return Optional.of(query.value());
        }
        return Optional.ofNullable(parameter.getAnnotation(RestQuery.class))
                .map(rest -> rest.value().isEmpty() ? parameter.getName() : rest.value());
    }
}
