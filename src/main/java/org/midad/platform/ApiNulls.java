package org.midad.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Says in OpenAPI what is always there and what may be null, as the records' own {@code @Nullable} have it. In an answer
 * what may be null is there all the same; in a request it may be left out.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiNulls implements OASFilter {

    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName NAMED =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName PROPERTY = DotName.createSimple(JsonProperty.class);

    private final Map<String, List<ClassInfo>> records = new HashMap<>();

    public ApiNulls(IndexView index) {
        index.getKnownClasses().stream()
                .filter(type -> type.isRecord() && type.name().toString().startsWith("org.midad."))
                .forEach(type -> records.computeIfAbsent(nameOf(type), name -> new ArrayList<>())
                        .add(type));
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var schemas = api.getComponents().getSchemas();
        var sent = sent(api, schemas);
        schemas.forEach((name, schema) -> {
            records.getOrDefault(name, List.of()).stream()
                    .filter(type -> names(schema).equals(names(type)))
                    .forEach(type -> declare(schema, type, sent.contains(name)));
        });
    }

    private static void declare(Schema schema, ClassInfo type, boolean isSent) {
        var include = type.hasDeclaredAnnotation(INCLUDE)
                ? type.declaredAnnotation(INCLUDE).value().asEnum()
                : JsonInclude.Include.ALWAYS.name();
        boolean showsNulls = include.equals(JsonInclude.Include.ALWAYS.name());
        boolean leavesOutEmpty = include.equals(JsonInclude.Include.NON_EMPTY.name());
        var required = new TreeSet<String>();
        for (var component : type.recordComponents()) {
            var name = jsonName(component);
            boolean nullable = component.type().hasAnnotation(NULLABLE);
            if (nullable && (isSent || showsNulls)) {
                mayBeNull(schema, name);
            }
            if (!leavesOutEmpty && (nullable ? showsNulls && !isSent : true)) {
                required.add(name);
            }
        }
        require(schema, required);
    }

    private static void require(Schema schema, Set<String> names) {
        var all = new TreeSet<>(names);
        if (schema.getRequired() != null) {
            all.addAll(schema.getRequired());
        }
        if (!all.isEmpty()) {
            schema.setRequired(new ArrayList<>(all));
        }
    }

    private static void mayBeNull(Schema holder, String property) {
        var schema = Objects.requireNonNull(holder.getProperties().get(property));
        if (schema.getRef() != null) {
            var nothing = OASFactory.createSchema().type(List.of(SchemaType.NULL));
            holder.addProperty(property, OASFactory.createSchema().anyOf(List.of(schema, nothing)));
        } else if (schema.getType() != null && !schema.getType().contains(SchemaType.NULL)) {
            schema.addType(SchemaType.NULL);
        }
    }

    /** The names of all schemas that are part of a request. */
    private static Set<String> sent(OpenAPI api, Map<String, Schema> schemas) {
        var found = new HashSet<String>();
        var open = new ArrayDeque<Schema>();
        api.getPaths().getPathItems().values().stream()
                .map(PathItem::getOperations)
                .flatMap(operations -> operations.values().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .map(operation -> operation.getRequestBody().getContent())
                .map(Content::getMediaTypes)
                .flatMap(types -> types.values().stream())
                .forEach(type -> open.add(type.getSchema()));
        while (!open.isEmpty()) {
            var schema = open.poll();
            open.addAll(parts(schema));
            if (schema.getRef() != null) {
                var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
                if (found.add(name) && schemas.containsKey(name)) {
                    open.add(schemas.get(name));
                }
            }
        }
        return found;
    }

    private static List<Schema> parts(Schema schema) {
        var parts = new ArrayList<Schema>();
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        if (schema.getItems() != null) {
            parts.add(schema.getItems());
        }
        if (schema.getAllOf() != null) {
            parts.addAll(schema.getAllOf());
        }
        return parts;
    }

    private static Set<String> names(Schema schema) {
        return schema.getProperties() == null
                ? Set.of()
                : schema.getProperties().keySet();
    }

    private static Set<String> names(ClassInfo type) {
        return type.recordComponents().stream().map(ApiNulls::jsonName).collect(Collectors.toSet());
    }

    private static String nameOf(ClassInfo type) {
        var name = type.hasDeclaredAnnotation(NAMED)
                ? type.declaredAnnotation(NAMED).value("name")
                : null;
        return name == null ? type.simpleName() : name.asString();
    }

    private static String jsonName(RecordComponentInfo component) {
        // An annotation that knows no record components goes to what is made of them.
        var field = component.declaringClass().field(component.name());
        var renamed = field == null ? null : field.annotation(PROPERTY);
        return renamed == null || renamed.value() == null
                ? component.name()
                : renamed.value().asString();
    }
}
