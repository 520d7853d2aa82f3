package org.midad.desk.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.midad.articles.ArticleView.Summary;
import org.midad.articles.Board;
import org.midad.desk.Frame;
import org.midad.identity.Role;
import org.midad.platform.Page;
import org.midad.publishing.Schedules;
import org.midad.sites.Catalogue;
import org.midad.workflow.State;

/** Puts the board together for one person. */
@ApplicationScoped
class Boards {

    private static final int COLUMN = 20;
    private static final int LIST = 50;
    // More than anyone reads in a banner; they come forward as the first ones are dealt with.
    private static final int BANNER = 5;

    private final Board board;
    private final Cards cards;
    private final Schedules schedules;
    private final Catalogue catalogue;

    @Inject
    Boards(Board board, Cards cards, Schedules schedules, Catalogue catalogue) {
        this.board = board;
        this.cards = cards;
        this.schedules = schedules;
        this.catalogue = catalogue;
    }

    BoardPage page(Frame frame, Look look, @Nullable String after, @Nullable Welcome welcome) {
        var columns = look.list() ? List.of(list(frame, look, after)) : columns(frame, look);
        var desks = catalogue.desks(frame.isEnglish()).stream()
                .filter(desk -> frame.actor().worksOn(desk.key()))
                .toList();
        return new BoardPage(frame, look, banners(frame), columns, desks, catalogue.sections(frame.lang()), welcome);
    }

    Banners banners(Frame frame) {
        var actor = frame.actor();
        return new Banners(
                frame,
                schedules.forAnEditor(actor.desksOfWork(), actor.is(Role.CHIEF), BANNER),
                board.awaitingPostReview(actor, BANNER));
    }

    /** One card, where it belongs on a board so seen. */
    Optional<Card> card(Frame frame, Look look, UUID id) {
        return board.one(frame.actor(), look.filter(), id)
                .filter(article -> look.list() || BoardPage.STATES.contains(article.state()))
                .flatMap(article -> cards.of(frame, List.of(article)).stream().findFirst());
    }

    /** The cards of all columns are made together: what they show besides is asked for once. */
    private List<Column> columns(Frame frame, Look look) {
        var pages = new LinkedHashMap<State, Page<Summary>>();
        for (var state : BoardPage.STATES) {
            if (look.state() == null || look.state() == state) {
                pages.put(state, board.page(frame.actor(), look.in(state).filter(), null, COLUMN));
            }
        }
        var articles =
                pages.values().stream().flatMap(page -> page.items().stream()).toList();
        var made = cards.of(frame, articles).stream()
                .collect(Collectors.groupingBy(card -> card.article().state()));
        return pages.entrySet().stream()
                .map(page -> column(look.in(page.getKey()), page.getValue(), made))
                .toList();
    }

    private static Column column(Look look, Page<Summary> page, Map<State, List<Card>> made) {
        var rest = page.next() == null ? "" : look.asList(true).path();
        var state = Objects.requireNonNull(look.state());
        return new Column(state, made.getOrDefault(state, List.of()), rest);
    }

    private Column list(Frame frame, Look look, @Nullable String after) {
        var page = board.page(frame.actor(), look.filter(), after, LIST);
        var rest = page.next() == null ? "" : look.after(page.next());
        return new Column(State.DRAFT, cards.of(frame, page.items()), rest);
    }
}
