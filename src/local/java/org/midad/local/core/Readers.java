package org.midad.local.core;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.midad.local.Caller;

/** What the readers of a site ask for: the front page, sections, topics, the depths of the archive, single articles. */
final class Readers {

    private static final String ARTICLES = "/content/v1/sites/" + Archive.SITE + "/articles";
    private static final String CHANGES = "/content/v1/sites/" + Archive.SITE + "/changes";
    private static final String FEED = "/content/v1/sites/" + Archive.SITE + "/feed.rss";
    static final int HOT = 1_000;
    static final int COLD = 2_000;
    private static final int DEEP = 20;
    private static final int HANDS = 8;
    private static final List<String> SECTIONS = List.of("politics", "economy", "sport", "culture", "science");

    private final Caller midad;
    private final List<String> articles;
    private final List<String> depths;

    Readers(Archive archive, Contender midad) {
        this.midad = new Caller(midad.url());
        this.depths = archive.cursors(DEEP).stream()
                .map(cursor -> ARTICLES + "?after=" + cursor)
                .toList();
        this.articles = archive.slugs(HOT + COLD).stream().map(Readers::article).toList();
    }

    /** What nobody has asked for before, each once: the database has to be read. */
    record Cold(Times articles, Times lists) {}

    /**
     * How long answers took, ascending.
     *
     * @param refused reads the database could not do in the time that delivery's role allows a statement: 503
     */
    record Times(List<Double> millis, int refused) {}

    List<Case> cases() {
        var hot = articles.subList(0, HOT);
        var topics = topics();
        return List.of(
                new Case("one article", hot, Case.Way.PLAIN),
                new Case("the same article", List.of(hot.getFirst()), Case.Way.PLAIN),
                new Case("article, not modified", hot, Case.Way.CONDITIONAL),
                new Case("article, gzip", hot, Case.Way.GZIP),
                new Case("list of 20", List.of(ARTICLES), Case.Way.PLAIN),
                new Case("list by section", each("section", SECTIONS), Case.Way.PLAIN),
                new Case("list by topic", each("topic", topics), Case.Way.PLAIN),
                new Case("list from a cursor", pages(ARTICLES + "?limit=20", DEEP), Case.Way.PLAIN),
                new Case("deep list page", depths, Case.Way.PLAIN),
                new Case("RSS feed", List.of(FEED), Case.Way.PLAIN),
                new Case("changes", pages(CHANGES + "?limit=20", DEEP), Case.Way.PLAIN));
    }

    Cold cold() {
        return new Cold(times(articles.subList(HOT, articles.size())), times(deepPages()));
    }

    private Times times(List<String> paths) {
        var times = new ConcurrentLinkedQueue<Double>();
        var refused = new AtomicInteger();
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            for (var path : paths) {
                hands.execute(() -> {
                    long begin = System.nanoTime();
                    if (midad.get(path).status() == 200) {
                        times.add((System.nanoTime() - begin) / 1e6);
                    } else {
                        refused.incrementAndGet();
                    }
                });
            }
        }
        return new Times(times.stream().sorted().toList(), refused.get());
    }

    /** Every cursor of a walk through sections and topics; other limits than the hot pages', so that none is known. */
    private List<String> deepPages() {
        var paths = new ArrayList<String>();
        for (var list : each("topic", topics())) {
            paths.addAll(pages(list + "&limit=100", DEEP).stream()
                    .map(page -> page.replace("limit=100", "limit=21"))
                    .toList());
        }
        return paths;
    }

    /** The addresses of the pages that follow each other from the first. */
    private List<String> pages(String list, int most) {
        var pages = new ArrayList<String>();
        var next = Patience.get(midad, list).json().path("next");
        while (!next.isNull() && pages.size() < most) {
            var page = list + "&after=" + next.asText();
            pages.add(page);
            next = Patience.get(midad, page).json().path("next");
        }
        return pages;
    }

    /** The topics of the newest hundred articles, which are those of all. */
    private List<String> topics() {
        return Patience.get(midad, ARTICLES + "?limit=100").json().findValues("topics").stream()
                .flatMap(topics -> topics.findValuesAsText("key").stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> each(String parameter, List<String> values) {
        return values.stream()
                .map(value -> ARTICLES + "?" + parameter + "=" + value)
                .toList();
    }

    private static String article(String slug) {
        return ARTICLES + "/" + URLEncoder.encode(slug, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
