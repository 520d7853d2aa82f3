package org.midad.delivery;

import static io.vertx.core.http.HttpHeaders.AUTHORIZATION;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.midad.platform.Face;
import org.midad.platform.ProblemAnswers;
import org.midad.platform.Refusal;

/**
 * The delivery API's front door. It sits on the event loop before everything else in Quarkus but the path guard: an
 * article that is in memory goes out without a further layer. Its beans are singletons, not proxied: each proxy on the way
 * would look its bean up at every request.
 */
@Singleton
class DeliveryRoutes {

    /** Also before the session's cookie, which would cost each answer a handler of its own. */
    private static final int BEFORE_THE_REST = 3_000_000;

    private static final String OPENAPI = "/openapi.json";

    private final ProblemAnswers problems;
    private final Memory memory;
    private final Feeds feeds;
    private final SiteTokens tokens;
    private final FairUse fairUse;
    private final Articles articles;
    private final Pages pages;
    private final Streams streams;
    private final Media media;
    private final Face face;
    private final Tally tally;

    DeliveryRoutes(
            ProblemAnswers problems,
            Memory memory,
            Feeds feeds,
            SiteTokens tokens,
            FairUse fairUse,
            Articles articles,
            Pages pages,
            Streams streams,
            Media media,
            Face face,
            Tally tally) {
        this.problems = problems;
        this.memory = memory;
        this.feeds = feeds;
        this.tokens = tokens;
        this.fairUse = fairUse;
        this.articles = articles;
        this.pages = pages;
        this.streams = streams;
        this.media = media;
        this.face = face;
        this.tally = tally;
    }

    void register(@Observes Filters filters) {
        if (face.delivers()) {
            filters.register(this::handle, BEFORE_THE_REST);
        }
    }

    private void handle(RoutingContext request) {
        var path = request.request().path();
        var known = memory.address(path);
        var address = known == null ? Target.at(path) : known;
        if (address != null) {
            attempt(request, exchange -> admit(exchange, address));
        } else if (MediaAddress.isBelow(path)) {
            attempt(request, exchange -> media.answer(exchange, MediaAddress.at(path)));
        } else if (face.isNewsroom() || OPENAPI.equals(path)) {
            request.next();
        } else {
            problems.send(request, Refusal.notFound());
        }
    }

    /** What everything here has in common: it is only read, and not before the database has been seen. */
    private void attempt(RoutingContext request, Consumer<Exchange> answering) {
        var exchange = new Exchange(request, problems, tally);
        var method = request.request().method();
        if (method != HttpMethod.GET && method != HttpMethod.HEAD) {
            exchange.problem(new Refusal(405, "http-405"), "Allow", "GET, HEAD");
        } else if (!feeds.areKnown()) {
            exchange.problem(new Refusal(503, "http-503"));
        } else {
            exchange.attempt(() -> answering.accept(exchange));
        }
    }

    private void admit(Exchange exchange, Target.Address address) {
        var feed = feeds.of(address.site());
        if (feed != null && feed.isOpen()) {
            answer(exchange, feed, address.target());
        } else {
            askForToken(exchange, feed, address);
        }
    }

    /** A site that does not exist and one that is not yours are the same: 401 without a token, 403 with another's. */
    private void askForToken(Exchange exchange, @Nullable Feed feed, Target.Address address) {
        var authorization = exchange.header(AUTHORIZATION);
        exchange.when(
                tokens.holder(authorization),
                holder -> {
                    if (!holder.mayRead(address.site())) {
                        challenge(exchange, new Refusal(403, "http-403"), ", error=\"insufficient_scope\"");
                    } else if (feed == null) {
                        throw Refusal.notFound();
                    } else {
                        exchange.admitUntil(holder.expires());
                        fairUse.count(exchange, holder.client());
                        answer(exchange, feed, address.target());
                    }
                },
                failure -> {
                    if (failure instanceof Refusal refusal && refusal.status() == 401) {
                        challenge(exchange, refusal, authorization == null ? "" : ", error=\"invalid_token\"");
                    } else {
                        exchange.problem(failure);
                    }
                });
    }

    private static void challenge(Exchange exchange, Throwable refusal, String error) {
        exchange.problem(refusal, "WWW-Authenticate", "Bearer realm=\"midad\"" + error);
    }

    private void answer(Exchange exchange, Feed feed, Target target) {
        switch (target) {
            case Target.BySlug wanted -> articles.bySlug(exchange, feed, wanted);
            case Target.Known known -> articles.known(exchange, feed, known);
            case Target.ById(var id) -> articles.byId(exchange, feed, id);
            case Target.Articles() -> pages.list(exchange, feed);
            case Target.Changes() -> pages.changes(exchange, feed);
            case Target.ChangeStream() -> streams.open(exchange, feed);
            case Target.Snapshot() -> pages.snapshot(exchange, feed);
            case Target.Named(var kind) -> pages.named(exchange, feed, kind);
            case Target.OfSite(var query) -> pages.ofSite(exchange, feed, query);
            case Target.Nothing() -> throw Refusal.notFound();
        }
    }
}
