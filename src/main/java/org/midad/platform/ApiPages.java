package org.midad.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Names each kind of {@link Page} in OpenAPI for what is on it. What they are called otherwise, PageView2, would change for
 * every client when another list is added.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiPages implements OASFilter {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final Set<String> MEMBERS = Set.of("items", "next");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var names = new TreeMap<String, String>();
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (name.startsWith("Page") && isPage(schema)) {
                names.put(SCHEMAS + name, SCHEMAS + of(schema) + "Page");
            }
        });
        names.forEach((old, better) -> rename(api, old, better));
        api.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(answer -> answer.getContent() != null)
                .forEach(answer -> refer(answer, names));
    }

    private static boolean isPage(Schema schema) {
        return schema.getProperties() != null && schema.getProperties().keySet().equals(MEMBERS);
    }

    private static String of(Schema page) {
        var items = Objects.requireNonNull(page.getProperties().get("items"));
        return items.getItems().getRef().substring(SCHEMAS.length());
    }

    private static void rename(OpenAPI api, String old, String better) {
        var components = api.getComponents();
        var name = old.substring(SCHEMAS.length());
        var schema = Objects.requireNonNull(components.getSchemas().get(name));
        schema.setRequired(List.of("items", "next"));
        Objects.requireNonNull(schema.getProperties().get("next")).addType(SchemaType.NULL);
        components.removeSchema(name);
        components.addSchema(better.substring(SCHEMAS.length()), schema);
    }

    private static void refer(APIResponse answer, TreeMap<String, String> names) {
        for (var media : answer.getContent().getMediaTypes().values()) {
            var schema = media.getSchema();
            if (schema != null && schema.getRef() != null) {
                schema.setRef(names.getOrDefault(schema.getRef(), schema.getRef()));
            }
        }
    }
}
