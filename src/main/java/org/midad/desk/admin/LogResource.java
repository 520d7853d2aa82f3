package org.midad.desk.admin;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;
import org.midad.articles.Headlines;
import org.midad.audit.AuditLog;
import org.midad.audit.Search;
import org.midad.desk.Frame;
import org.midad.desk.Frames;
import org.midad.desk.Html;
import org.midad.desk.admin.AuditPage.Filter;
import org.midad.desk.admin.AuditPage.Line;
import org.midad.platform.Page;

/** Who did what when. */
@Path("/desk/admin/audit")
@RolesAllowed({"chief", "admin"})
public class LogResource {

    private static final int A_SCREENFUL = 50;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @Inject
    Frames frames;

    @Inject
    AuditLog log;

    @Inject
    Headlines headlines;

    @Inject
    ObjectMapper mapper;

    @GET
    @Transactional
    public Response show(
            @RestQuery @Nullable String actor,
            @RestQuery @Nullable String action,
            @RestQuery @Nullable String document,
            @RestQuery @Nullable String from,
            @RestQuery @Nullable String to,
            @RestQuery @Nullable String after) {
        var frame = frames.of("admin");
        var filter = new Filter(
                KeptForm.given(actor),
                KeptForm.given(action),
                id(KeptForm.given(document)),
                KeptForm.given(from),
                KeptForm.given(to));
        var wrongDays = new ArrayList<String>();
        var search = new Search(
                given(filter.actor()),
                given(filter.action()),
                given(filter.document()),
                day(frame, filter.from(), 0, "from", wrongDays),
                day(frame, filter.to(), 1, "to", wrongDays));
        var lines = wrongDays.isEmpty() ? lines(frame, search, after) : new Page<Line>(List.of(), null);
        return Html.page(
                AdminTemplates.audit(new AuditPage(frame, filter, log.people(), log.actions(), wrongDays, lines)));
    }

    private Page<Line> lines(Frame frame, Search search, @Nullable String after) {
        var found = log.find(search, after, A_SCREENFUL);
        var articles = found.items().stream()
                .flatMap(entry -> Optional.ofNullable(entry.article()).stream())
                .distinct()
                .toList();
        var seen = headlines.seenBy(frame.actor(), articles);
        var words = new LogLines(frame);
        return found.map(entry -> words.line(entry, seen, mapper));
    }

    /** People paste the address of a page as easily as an id. */
    private static String id(String document) {
        var id = ID.matcher(document);
        return id.find() ? id.group() : document;
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    private static @Nullable Instant day(Frame frame, String typed, int later, String field, List<String> wrong) {
        try {
            return typed.isEmpty()
                    ? null
                    : LocalDate.parse(typed)
                            .plusDays(later)
                            .atStartOfDay(frame.zone())
                            .toInstant();
        } catch (DateTimeException e) {
            wrong.add(field);
            return null;
        }
    }
}
