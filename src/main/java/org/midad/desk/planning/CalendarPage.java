package org.midad.desk.planning;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.midad.desk.Frame;
import org.midad.language.Dates;
import org.midad.sites.Catalogue.Named;

/**
 * What is planned.
 *
 * @param site only there; everywhere if absent
 * @param zoneName of the newsroom, in this season
 * @param waiting what an editor has to confirm or look at, whenever it was due
 * @param isCut whether there is more than is shown
 */
public record CalendarPage(
        Frame frame,
        Span span,
        @Nullable String site,
        List<Named> sites,
        String zoneName,
        LocalDate today,
        List<Item> items,
        List<Item> waiting,
        boolean isCut) {

    private static final int ROOM = 25;

    /** One day with what is due on it. */
    public record Day(LocalDate date, String name, boolean isToday, List<Item> items) {}

    /** What is due on one site. */
    public record Shelf(String name, List<Item> items) {}

    public List<String> views() {
        return Span.VIEWS;
    }

    public List<Day> days() {
        return span.days().stream().map(this::day).toList();
    }

    private Day day(LocalDate date) {
        var begin = date.atStartOfDay(frame.zone()).toInstant();
        var end = date.plusDays(1).atStartOfDay(frame.zone()).toInstant();
        var due = items.stream()
                .filter(item -> !item.at().isBefore(begin) && item.at().isBefore(end))
                .toList();
        return new Day(date, Dates.weekday(begin, frame.zone(), frame.language()), date.equals(today), due);
    }

    /** What there is room for: all of a day that is looked at alone, of each day of a week the first. */
    public List<Item> shown(Day day) {
        return span.length() == 1
                ? day.items()
                : day.items().stream().limit(ROOM).toList();
    }

    public int hidden(Day day) {
        return day.items().size() - shown(day).size();
    }

    /** Each site with what is due on it, and last what is of no site. */
    public List<Shelf> shelves() {
        var shelves = new java.util.ArrayList<Shelf>();
        for (var one : sites) {
            if (site == null || site.equals(one.key())) {
                shelves.add(new Shelf(
                        one.name(),
                        items.stream()
                                .filter(item -> item.sites().contains(one.key()))
                                .toList()));
            }
        }
        var everywhere = frame.words().get("planning.everywhere");
        shelves.add(new Shelf(
                everywhere,
                items.stream().filter(item -> item.sites().isEmpty()).toList()));
        return shelves.stream().filter(shelf -> !shelf.items().isEmpty()).toList();
    }

    public String at(String view, LocalDate date) {
        return "/desk/planning?view=" + view + "&date=" + date + (site == null ? "" : "&site=" + site);
    }

    /** What people call a site. */
    public String name(String site) {
        return sites.stream()
                .filter(one -> one.key().equals(site))
                .map(Named::name)
                .findFirst()
                .orElse(site);
    }
}
