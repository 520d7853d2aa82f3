package org.midad.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever is thrown below a REST resource into a {@link Problem}; a stack trace never leaves the house. */
public final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    @ServerExceptionMapper
    public Response refused(Refusal e, HttpHeaders headers) {
        return answer(
                Problem.of(language(headers), e.status(), e.key(), e.args()).with(e.members()));
    }

    @ServerExceptionMapper
    public Response input(InputError e, HttpHeaders headers) {
        return answer(Problem.of(language(headers), e));
    }

    @ServerExceptionMapper
    public Response constraints(ConstraintViolationException e, HttpHeaders headers) {
        var findings = e.getConstraintViolations().stream()
                .map(v -> new Finding(pointer(v.getPropertyPath()), Constraints.words(v.getConstraintDescriptor())))
                .toList();
        return input(new InputError(findings), headers);
    }

    @ServerExceptionMapper
    public Response json(JsonProcessingException e, HttpHeaders headers) {
        if (e.getCause() instanceof InputError input) {
            return input(input, headers);
        }
        if (e.getCause() instanceof Refusal refusal) {
            return refused(refusal, headers);
        }
        return input(new InputError(List.of(new Finding(pointer(e), reason(e)))), headers);
    }

    // Quarkus has a mapper of its own for this one, which answers without a body.
    @ServerExceptionMapper
    public Response kindOfValue(MismatchedInputException e, HttpHeaders headers) {
        return json(e, headers);
    }

    @ServerExceptionMapper
    public Response security(UnauthorizedException e, HttpHeaders headers) {
        return unauthorized(headers);
    }

    @ServerExceptionMapper
    public Response security(AuthenticationFailedException e, HttpHeaders headers) {
        return KeysUnavailable.isCauseOf(e) ? withoutKeys(headers) : unauthorized(headers);
    }

    @ServerExceptionMapper
    public Response security(ForbiddenException e, HttpHeaders headers) {
        return answer(Problem.of(language(headers), 403));
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException e, HttpHeaders headers) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return json(json, headers);
        }
        int status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        var allow = e.getResponse().getHeaderString(HttpHeaders.ALLOW);
        var problem = builder(Problem.of(language(headers), status));
        return (allow == null ? problem : problem.header(HttpHeaders.ALLOW, allow)).build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e, HttpHeaders headers) {
        if (DatabaseUnavailable.isCauseOf(e)) {
            LOG.warnf("The database did not answer a request: %s", e.getMessage());
            return unavailable(Problem.of(language(headers), 503));
        }
        if (KeysUnavailable.isCauseOf(e)) {
            return withoutKeys(headers);
        }
        LOG.error("A request failed unexpectedly", e);
        return answer(Problem.of(language(headers), 500));
    }

    private static Response unauthorized(HttpHeaders headers) {
        return builder(Problem.of(language(headers), 401))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    private static Response withoutKeys(HttpHeaders headers) {
        return unavailable(Problem.of(language(headers), 503, "keys-unavailable"));
    }

    private static Response unavailable(Problem problem) {
        return builder(problem).header(HttpHeaders.RETRY_AFTER, "5").build();
    }

    private static Response answer(Problem problem) {
        return builder(problem).build();
    }

    private static Response.ResponseBuilder builder(Problem problem) {
        return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
    }

    private static Locale language(HttpHeaders headers) {
        return Languages.wanted(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    private static String pointer(jakarta.validation.Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .skip(1)
                .map(node -> "/" + node)
                .collect(Collectors.joining());
    }

    private static String pointer(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping
                ? mapping.getPath().stream()
                        .map(step -> "/" + (step.getFieldName() == null ? step.getIndex() : step.getFieldName()))
                        .collect(Collectors.joining())
                : "";
    }

    private static Words reason(JsonProcessingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> Words.of("json.unknown-field", unknown.getPropertyName());
            case JsonMappingException mapping -> Words.of("json.wrong-kind");
            default -> Words.of("json.invalid", e.getOriginalMessage());
        };
    }
}
