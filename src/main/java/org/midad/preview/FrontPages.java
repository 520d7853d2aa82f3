package org.midad.preview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.midad.identity.Actor;
import org.midad.language.Comma;
import org.midad.language.Dates;
import org.midad.preview.FrontPage.Shelf;
import org.midad.preview.FrontPage.Teaser;
import org.midad.publishing.Document;
import org.midad.publishing.Forecast;
import org.midad.publishing.Front;
import org.midad.publishing.Front.Shown;
import org.midad.sites.Site;

/** Lays out front pages: the newest story that has a picture on top, the next beside it, the rest on shelves by section. */
@ApplicationScoped
class FrontPages {

    private static final int STORIES = 60;
    private static final int BESIDE_THE_OPENER = 4;
    private static final int ON_A_SHELF = 5;

    @Inject
    Front front;

    @Inject
    Forecast forecast;

    @Inject
    Clock clock;

    @ConfigProperty(name = "midad.zone")
    ZoneId zone;

    /** @param now or the instant that takes its place */
    private record Look(String site, Actor reader, Instant now) {}

    /** @param then an instant to come; as it is now if absent */
    FrontPage of(Site site, Actor reader, @Nullable Instant then) {
        var stories = new ArrayList<>(stories(site.key(), reader, then));
        var look = new Look(site.key(), reader, then == null ? clock.instant() : then);
        var opener = taken(stories);
        var next = stories.stream().limit(BESIDE_THE_OPENER).toList();
        var rest = stories.subList(next.size(), stories.size());
        var settings = site.settings();
        return new FrontPage(
                settings.locale(),
                settings.name(),
                new Moment(iso(look.now()), said(then, Locale.forLanguageTag(settings.locale()))),
                then != null,
                reader.name(),
                opener == null ? null : teaser(opener, look),
                next.stream().map(story -> teaser(story, look)).toList(),
                shelves(rest, look));
    }

    /** What is planned is told to those alone whose work it is. */
    private List<Shown> stories(String site, Actor reader, @Nullable Instant then) {
        return then == null ? front.newest(site, STORIES) : forecast.front(site, then, STORIES, reader::worksOn);
    }

    private String said(@Nullable Instant then, Locale locale) {
        return then == null ? Dates.weekday(clock.instant(), zone, locale) : Dates.dayAndTime(then, zone, locale);
    }

    /** Takes what is to stand on top out of the others. */
    private static @Nullable Shown taken(List<Shown> stories) {
        var pictured = stories.stream()
                .filter(shown -> Covers.of(shown.story().leadImage()) != null)
                .findFirst();
        var opener = pictured.or(() -> stories.stream().findFirst()).orElse(null);
        stories.remove(opener);
        return opener;
    }

    /** Sections in the order of their newest story. */
    private List<Shelf> shelves(List<Shown> stories, Look look) {
        var bySection = stories.stream()
                .collect(Collectors.groupingBy(
                        shown -> shown.story().section(), LinkedHashMap::new, Collectors.toList()));
        return bySection.entrySet().stream()
                .filter(shelf -> !shelf.getKey().name().isBlank())
                .map(shelf -> new Shelf(
                        shelf.getKey().key(),
                        shelf.getKey().name(),
                        shelf.getValue().stream()
                                .limit(ON_A_SHELF)
                                .map(story -> teaser(story, look))
                                .toList()))
                .toList();
    }

    private Teaser teaser(Shown shown, Look look) {
        var story = shown.story();
        var section = story.section().name();
        return new Teaser(
                story.locale(),
                look.reader().worksOn(shown.desk()) ? link(look.site(), story) : null,
                section.isBlank() ? null : section,
                story.kicker(),
                story.headline(),
                story.standfirst(),
                bylines(story),
                moment(story.firstPublishedAt(), look.now(), Locale.forLanguageTag(story.locale())),
                Covers.of(story.leadImage()));
    }

    /** To the revision that readers see. */
    private static String link(String site, Document.Summary story) {
        return "/preview/articles/" + story.id() + "?site=" + site + "&revision=" + story.revision();
    }

    private static @Nullable String bylines(Document.Summary story) {
        var comma = Comma.of(Locale.forLanguageTag(story.locale()));
        var names = story.bylines().stream().map(Document.Person::name).collect(Collectors.joining(comma));
        return names.isEmpty() ? null : names;
    }

    /** The time alone says enough of what is of today. */
    private Moment moment(Instant at, Instant now, Locale locale) {
        var ofToday = day(at).equals(day(now));
        return new Moment(iso(at), ofToday ? Dates.time(at, zone, locale) : Dates.day(at, zone, locale));
    }

    private LocalDate day(Instant at) {
        return at.atZone(zone).toLocalDate();
    }

    private String iso(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS)
                .atZone(zone)
                .toOffsetDateTime()
                .toString();
    }
}
