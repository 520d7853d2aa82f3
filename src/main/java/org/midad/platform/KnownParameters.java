package org.midad.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that a call does not have: a misspelt filter must not silently mean "everything". */
@ApplicationScoped
public class KnownParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    public void check(UriInfo uri, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        var names = known.computeIfAbsent(method, KnownParameters::namesOf);
        var unknown = uri.getQueryParameters().keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted()
                .map(name -> new Finding(name, "There is no parameter \"" + name + "\" here."))
                .toList();
        if (!unknown.isEmpty()) {
            throw new InputError(unknown);
        }
    }

    private static Set<String> namesOf(Method method) {
        return Arrays.stream(method.getParameters())
                .flatMap(p -> Stream.concat(
                        Stream.ofNullable(p.getAnnotation(QueryParam.class)).map(QueryParam::value),
                        Stream.ofNullable(p.getAnnotation(RestQuery.class))
                                .map(q -> q.value().isEmpty() ? p.getName() : q.value())))
                .collect(Collectors.toUnmodifiableSet());
    }
}
