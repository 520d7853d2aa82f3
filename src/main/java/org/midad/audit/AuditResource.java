package org.midad.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.platform.InputError;
import org.midad.platform.Page;

/** The whole log, for who answers for the newsroom or its system. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
@RolesAllowed({"chief", "admin"})
public class AuditResource {

    @Inject
    AuditLog log;

    @GET
    @Transactional
    @Operation(operationId = "listAudit", summary = "Who did what when, newest first")
    public Page<AuditEntry.View> list(
            @Parameter(description = "Id of who did it") @RestQuery @Nullable String actor,
            @Parameter(description = "What was done, as lines say it") @RestQuery @Nullable String action,
            @Parameter(description = "Id of the article, image or whatever else it was done to") @RestQuery @Nullable
                    String document,
            @Parameter(description = "The first instant") @RestQuery @Nullable String from,
            @Parameter(description = "The first instant that is too late") @RestQuery @Nullable String to,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        var search = new Search(actor, action, document, instant("from", from), instant("to", to));
        return log.find(search, after, Page.limit(limit));
    }

    private static @Nullable Instant instant(String name, @Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw InputError.at(name, "time.instant");
        }
    }
}
