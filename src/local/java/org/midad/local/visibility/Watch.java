package org.midad.local.visibility;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import org.midad.local.Caller;
import org.midad.local.Node;
import org.midad.local.StackFailure;
import org.midad.local.Tokens;

/** Publishes, and has a reader of each node ask for it until it is there. */
final class Watch {

    private static final String ARTICLE = "/content/v1/sites/main/articles/id/";
    private static final Duration BETWEEN = Duration.ofMillis(2);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Node> nodes;
    private final Tokens tokens;
    private final Connection database;

    Watch(List<Node> nodes, Tokens tokens, Connection database) {
        this.nodes = nodes;
        this.tokens = tokens;
        this.database = database;
    }

    Seen publish(List<UUID> articles) {
        return publish(articles, () -> {});
    }

    Seen publish(List<UUID> articles, Runnable before) {
        var all = Seen.nothingOn(nodes.size());
        for (int i = 0; i < articles.size(); i++) {
            var article = articles.get(i);
            var readers = nodes.stream()
                    .map(node -> CompletableFuture.supplyAsync(() -> firstSeen(node, article)))
                    .toList();
            var editor = new Caller(nodes.get(i % nodes.size()).url())
                    .withToken(() -> tokens.ofPerson("midad-cli", "editor2"));
            var path = "/api/v1/articles/" + article;
            var etag = editor.get(path).expect(200).etag();
            before.run();
            editor.ifMatch(etag).post(path + "/actions/publish", Map.of()).expect(200);
            var commit = committed(article);
            for (int node = 0; node < nodes.size(); node++) {
                var first = readers.get(node).join();
                all.add(node, first.published(), commit, first.at());
            }
        }
        return all;
    }

    /** When what the publication wrote was committed, by the database's clock, which is this machine's. */
    private Instant committed(UUID article) {
        try (var statement = database.prepareStatement(
                "select pg_xact_commit_timestamp(xmin) from live.document where site = 'main' and article_id = ?")) {
            statement.setObject(1, article);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private record First(Instant published, Instant at) {}

    private First firstSeen(Node node, UUID article) {
        var reader = new Caller(node.url()).withToken(() -> tokens.ofSite("main"));
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var answer = reader.get(ARTICLE + article);
            if (answer.status() == 200) {
                var at = Instant.now();
                return new First(Instant.parse(answer.json().path("publishedAt").asText()), at);
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        throw new StackFailure("Article " + article + " is not to be seen on " + node.name());
    }
}
