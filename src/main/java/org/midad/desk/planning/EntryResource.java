package org.midad.desk.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.articles.ArticleViews;
import org.midad.articles.Stale;
import org.midad.desk.Frame;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.desk.planning.EntryPage.Refused;
import org.midad.desk.planning.EntryPage.Typed;
import org.midad.platform.InputError;
import org.midad.platform.Problem;
import org.midad.platform.Refusal;
import org.midad.publishing.Agenda;
import org.midad.publishing.ScheduleService;
import org.midad.sites.Catalogue;

/** One thing that is planned: it is moved, confirmed or taken back. */
@Path("/desk/planning/entries/{id}")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class EntryResource {

    @Inject
    Frames frames;

    @Inject
    Agenda agenda;

    @Inject
    ScheduleService service;

    @Inject
    ArticleViews articles;

    @Inject
    Catalogue catalogue;

    /** @param day where it was dropped: the form then shows that day, at the same time */
    @GET
    public Response show(@RestPath UUID id, @RestQuery @Nullable String day) {
        var typed = Typed.of(agenda.one(frames.of("planning").actor(), id));
        return page(id, day == null ? typed : on(day, typed), null);
    }

    @POST
    @Path("move")
    public Response move(
            @RestPath UUID id,
            @RestForm String etag,
            @RestForm String dueAt,
            @RestForm String zone,
            @RestForm @Nullable String offset) {
        var frame = frames.of("planning");
        var typed = new Typed(dueAt, zone);
        try {
            service.move(frame.actor(), id, etag, offset == null ? dueAt : dueAt + offset, zone);
        } catch (Stale e) {
            var words = frame.words();
            return page(id, typed, new Refused(412, words.get("planning.late"), words.get("planning.late.why")));
        } catch (InputError e) {
            return page(id, typed, unreadable(frame, typed, e));
        } catch (Refusal e) {
            return page(id, typed, refused(frame, e));
        }
        return Html.seeOther("/desk/planning?date=" + dueAt.substring(0, 10));
    }

    @POST
    @Path("confirm")
    public Response confirm(@RestPath UUID id) {
        return orRefused(id, () -> service.confirm(frames.of("planning").actor(), id));
    }

    @POST
    @Path("cancel")
    public Response cancel(@RestPath UUID id) {
        return orRefused(id, () -> service.cancel(frames.of("planning").actor(), id));
    }

    private Response orRefused(UUID id, Runnable deed) {
        try {
            deed.run();
        } catch (Refusal e) {
            var frame = frames.of("planning");
            return page(id, Typed.of(agenda.one(frame.actor(), id)), refused(frame, e));
        }
        return Html.seeOther("/desk/planning/entries/" + id);
    }

    private Response page(UUID id, Typed typed, @Nullable Refused refused) {
        var frame = frames.of("planning");
        var planned = agenda.one(frame.actor(), id);
        var etag = articles.show(frame.actor(), planned.article()).etag();
        var sites = planned.sites().stream().map(catalogue::siteName).toList();
        var page = new EntryPage(frame, planned, sites, etag, typed, offsets(typed), refused);
        return Html.page(refused == null ? 200 : refused.status(), PlanningTemplates.entry(page));
    }

    private static List<String> offsets(Typed typed) {
        try {
            return EntryPage.offsets(LocalDateTime.parse(typed.time()), ZoneId.of(typed.zone()));
        } catch (DateTimeException e) {
            return List.of();
        }
    }

    private static Typed on(String day, Typed typed) {
        try {
            var time = LocalDateTime.parse(typed.time()).toLocalTime();
            return new Typed(LocalDate.parse(day).atTime(time).toString(), typed.zone());
        } catch (DateTimeException e) {
            return typed;
        }
    }

    private static Refused refused(Frame frame, Refusal refusal) {
        var problem = Problem.of(frame.language(), refusal.status(), refusal.key(), refusal.args());
        return new Refused(problem.status(), problem.title(), problem.detail());
    }

    /** A time that clocks skip or show twice is explained in the reader's own words. */
    private static Refused unreadable(Frame frame, Typed typed, InputError input) {
        var words = frame.words();
        try {
            var time = LocalDateTime.parse(typed.time());
            int times = ZoneId.of(typed.zone()).getRules().getValidOffsets(time).size();
            if (times == 0) {
                var gap = Problem.of(
                        frame.language(), 400, "gap", typed.zone(), typed.time().replace('T', ' '));
                return new Refused(400, gap.title(), gap.detail());
            }
            if (times == 2) {
                return new Refused(400, words.get("planning.twice"), words.get("planning.twice.why", typed.zone()));
            }
        } catch (DateTimeException e) {
            // What was typed is no time, as the findings say.
        }
        return new Refused(
                400,
                words.get("planning.refused"),
                input.findings().stream()
                        .map(finding -> finding.detail().in(frame.language()))
                        .collect(Collectors.joining(" ")));
    }
}
