package org.midad.desk.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.midad.articles.ArticleView.Summary;
import org.midad.articles.Hands;
import org.midad.desk.Frame;
import org.midad.publishing.Schedules;
import org.midad.sites.Catalogue;
import org.midad.sites.Catalogue.Named;

/** Makes the cards of articles: with names for keys, and with what is to happen. */
@ApplicationScoped
class Cards {

    private static final Hands.Hand NOBODY = new Hands.Hand(null, null, null);

    private final Hands hands;
    private final Schedules schedules;
    private final Catalogue catalogue;
    private final Clock clock;

    @Inject
    Cards(Hands hands, Schedules schedules, Catalogue catalogue, Clock clock) {
        this.hands = hands;
        this.schedules = schedules;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    List<Card> of(Frame frame, Collection<Summary> articles) {
        var ids = articles.stream().map(Summary::id).toList();
        if (ids.isEmpty()) {
            return List.of();
        }
        var held = hands.on(ids);
        var next = schedules.next(ids);
        var desks = names(catalogue.desks(frame.isEnglish()));
        var sections = names(catalogue.sections(frame.lang()));
        var today = LocalDate.ofInstant(clock.instant(), frame.zone());
        return articles.stream()
                .map(article -> new Card(
                        frame,
                        article,
                        desks.getOrDefault(article.desk(), article.desk()),
                        article.section() == null ? "" : sections.getOrDefault(article.section(), article.section()),
                        held.getOrDefault(article.id(), NOBODY),
                        next.get(article.id()),
                        today))
                .toList();
    }

    private static Map<String, String> names(List<Named> named) {
        return named.stream().collect(Collectors.toMap(Named::key, Named::name));
    }
}
