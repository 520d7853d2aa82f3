package org.midad.desk.writing;

import io.quarkus.qute.RawString;
import java.util.List;
import java.util.stream.IntStream;
import org.midad.articles.ArticleView;
import org.midad.desk.Frame;
import org.midad.language.Direction;
import org.midad.sites.Catalogue.Named;

/**
 * The page an article is written on.
 *
 * @param script what the page's script starts from, JSON that is safe inside a script element
 */
public record WritingPage(Frame frame, ArticleView article, Choices choices, RawString script) {

    /** What a writer can choose from. */
    public record Choices(List<Named> sites, List<Named> sections, List<Named> topics, List<Named> people) {}

    public String dir() {
        return Direction.of(article.locale()).html();
    }

    public List<Integer> urgencies() {
        return IntStream.rangeClosed(1, 9).boxed().toList();
    }

    public boolean goesTo(String site) {
        return article.content().sites().contains(site);
    }
}
