package org.midad.publishing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.identity.CurrentActor;
import org.midad.platform.CursorText;
import org.midad.platform.InputError;
import org.midad.platform.Page;

/** What is due, and what became of what was due. */
@Path("/api/v1/schedule")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "schedule")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class ScheduleResource {

    private static final Duration DEFAULT_BACK = Duration.ofDays(1);
    private static final Duration DEFAULT_AHEAD = Duration.ofDays(7);

    @Inject
    Agenda agenda;

    @Inject
    ScheduleService service;

    @Inject
    CurrentActor actor;

    @Inject
    Clock clock;

    /** One schedule, with its receipt once it has fired. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    @Schema(name = "Scheduled")
    public record View(
            UUID id,
            UUID article,
            String desk,
            @Nullable String headline,
            int version,
            int revision,
            String hash,
            String action,
            List<String> sites,
            Instant dueAt,
            String zone,
            String wallClock,
            Schedule.State state,
            @Nullable String failure,
            @Nullable String preflight,
            @Nullable Receipt receipt) {

        static View of(Schedule schedule, int revision, @Nullable Receipt receipt) {
            var version = schedule.version();
            return new View(
                    schedule.id(),
                    schedule.articleId(),
                    version.article().desk(),
                    version.headline(),
                    version.number(),
                    revision,
                    schedule.revisionHash(),
                    schedule.deed().key(),
                    schedule.sites(),
                    schedule.dueAt(),
                    schedule.zone(),
                    schedule.wallClock(),
                    schedule.state(),
                    schedule.failure().orElse(null),
                    schedule.preflight().orElse(null),
                    receipt);
        }
    }

    /** What was done: {@code lateness} in milliseconds between due and committed. */
    public record Receipt(Instant due, Instant committed, long lateness, String node, String hash) {}

    @GET
    @Operation(operationId = "listSchedule", summary = "What is due, with receipts for what has fired")
    public Page<View> due(
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable Integer limit) {
        var me = actor.get();
        int most = Page.limit(limit);
        var found = agenda.due(me, span(from, to, after), most + 1);
        return Page.of(found, most, last -> CursorText.of(last.dueAt(), last.id()));
    }

    @POST
    @Path("{id}/confirm")
    @APIResponse(responseCode = "204", description = "Done")
    @Operation(operationId = "confirmScheduled", summary = "Do now what an outage held back")
    public void confirm(@RestPath UUID id) {
        service.confirm(actor.get(), id);
    }

    @POST
    @Path("{id}/cancel")
    @APIResponse(responseCode = "204", description = "Done")
    @Operation(operationId = "cancelScheduled", summary = "Call off what is due")
    public void cancel(@RestPath UUID id) {
        service.cancel(actor.get(), id);
    }

    private Schedules.Span span(@Nullable String from, @Nullable String to, @Nullable String after) {
        var now = clock.instant();
        var begin = from == null ? now.minus(DEFAULT_BACK) : instant("from", from);
        var end = to == null ? now.plus(DEFAULT_AHEAD) : instant("to", to);
        if (after == null) {
            return Schedules.Span.of(begin, end, null, null);
        }
        var parts = CursorText.parts(after, 2);
        return Schedules.Span.of(begin, end, instant("after", parts.get(0)), uuid(parts.get(1)));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw CursorText.refused();
        }
    }

    private static Instant instant(String name, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw InputError.at(name, "time.instant");
        }
    }
}
