package org.midad.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Says in OpenAPI what all calls of the newsroom have in common, so that no resource repeats it: who may call, the refusals
 * of {@link Problems}, the tags of an article, and the limits of a page.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ApiAnswers implements OASFilter {

    private static final String SHARED_LINK = "/preview/s/";
    private static final String PAGES = "/preview/";
    private static final String NEWSROOM = "/api/";
    private static final String IF_MATCH = "If-Match";
    private static final String ARTICLE = "#/components/schemas/Article";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
    }

    private static void complete(String path, HttpMethod method, Operation operation) {
        if (path.startsWith(NEWSROOM)) {
            security(operation, "person");
            refusals(path, method, operation).forEach(status -> refused(operation, status));
        } else if (path.startsWith(SHARED_LINK)) {
            operation.setSecurity(new ArrayList<>(List.of(OASFactory.createSecurityRequirement())));
            List.of(400, 404).forEach(status -> refused(operation, status));
        } else if (path.startsWith(PAGES)) {
            security(operation, "signIn");
            List.of(400, 401, 403, 404).forEach(status -> refused(operation, status));
        }
        parameters(operation);
        articles(operation);
    }

    private static void security(Operation operation, String scheme) {
        operation.setSecurity(
                new ArrayList<>(List.of(OASFactory.createSecurityRequirement().addScheme(scheme))));
    }

    private static List<Integer> refusals(String path, HttpMethod method, Operation operation) {
        var statuses = new ArrayList<>(List.of(400, 401, 403, 503));
        if (path.contains("{")) {
            statuses.add(404);
        }
        if (method != HttpMethod.GET) {
            statuses.add(409);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        if (takes(operation, IF_MATCH)) {
            statuses.addAll(List.of(412, 428));
        }
        return statuses;
    }

    private static void refused(Operation operation, int status) {
        operation
                .getResponses()
                .addAPIResponse(
                        Integer.toString(status), OASFactory.createAPIResponse().ref("Problem"));
    }

    private static boolean takes(Operation operation, String parameter) {
        return parametersOf(operation).stream().anyMatch(each -> parameter.equals(each.getName()));
    }

    private static List<Parameter> parametersOf(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    private static void parameters(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        // A put makes what is not there yet; it then takes If-None-Match instead.
        boolean mayMake = takes(operation, "If-None-Match");
        operation.setParameters(operation.getParameters().stream()
                .map(parameter -> shared(parameter, mayMake))
                .toList());
    }

    private static Parameter shared(Parameter parameter, boolean mayMake) {
        var shared = Map.of(
                "after",
                "after",
                "limit",
                "limit",
                IF_MATCH,
                mayMake ? "IfMatch" : "IfMatchRequired",
                "If-None-Match",
                "IfNoneMatch");
        var name = parameter.getName();
        return name != null && shared.containsKey(name)
                ? OASFactory.createParameter().ref(shared.get(name))
                : parameter;
    }

    /** Whoever gets an article gets the tag that the next write must bring. */
    private static void articles(Operation operation) {
        operation.getResponses().getAPIResponses().values().stream()
                .filter(ApiAnswers::isArticle)
                .forEach(answer ->
                        answer.addHeader("ETag", OASFactory.createHeader().ref("ETag")));
    }

    private static boolean isArticle(APIResponse answer) {
        return answer.getContent() != null
                && answer.getContent().getMediaTypes().values().stream()
                        .map(MediaType::getSchema)
                        .anyMatch(schema -> schema != null && ARTICLE.equals(schema.getRef()));
    }
}
