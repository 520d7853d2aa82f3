package org.midad.desk.planning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Embargoes;
import org.midad.desk.Frame;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.images.Library;
import org.midad.language.Dates;
import org.midad.publishing.Agenda;
import org.midad.sites.Catalogue;

/** The calendar: a day, a week, or a list by site. */
@Path("/desk/planning")
@RolesAllowed({"reporter", "editor", "chief", "admin"})
public class CalendarResource {

    private static final int MOST = 1_000;
    private static final int MOST_WAITING = 50;

    @Inject
    Frames frames;

    @Inject
    Agenda agenda;

    @Inject
    Embargoes embargoes;

    @Inject
    Library library;

    @Inject
    Catalogue catalogue;

    @Inject
    Clock clock;

    @GET
    public Response show(
            @RestQuery @Nullable String view, @RestQuery @Nullable String date, @RestQuery @Nullable String site) {
        var frame = frames.of("planning");
        var today = LocalDate.ofInstant(clock.instant(), frame.zone());
        var span = Span.of(view, date, today, frame.lang().equals("ar"));
        var from = span.from(frame.zone());
        var found = items(frame, from, span.to(frame.zone()));
        var sites = catalogue.sites(frame.lang());
        var only = sites.stream().anyMatch(one -> one.key().equals(site)) ? site : null;
        return Html.page(PlanningTemplates.calendar(new CalendarPage(
                frame,
                span,
                only,
                sites,
                Dates.zoneName(from, frame.zone(), frame.language()),
                today,
                on(only, found).limit(MOST).toList(),
                waiting(frame),
                found.size() > MOST)));
    }

    private List<Item> items(Frame frame, Instant from, Instant to) {
        var me = frame.actor();
        return Stream.of(
                        agenda.between(me, from, to, MOST + 1).stream()
                                .filter(planned -> planned.state() != org.midad.publishing.Schedule.State.CANCELLED)
                                .map(planned -> Item.of(planned, frame)),
                        embargoes.between(me, from, to, MOST).stream().map(embargo -> Item.of(embargo, frame)),
                        library.ending(me, from, to, MOST).stream().map(picture -> Item.of(picture, frame)))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Item::at))
                .toList();
    }

    private List<Item> waiting(Frame frame) {
        return agenda.toConfirm(frame.actor(), MOST_WAITING).stream()
                .map(planned -> Item.of(planned, frame))
                .toList();
    }

    /** What is of no site is shown whatever site is looked at. */
    private static Stream<Item> on(@Nullable String site, List<Item> items) {
        return items.stream()
                .filter(item ->
                        site == null || item.sites().isEmpty() || item.sites().contains(site));
    }
}
