package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midad.delivery.PublishedSites.newsroom;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.local.Answer;
import org.midad.local.Caller;
import org.midad.local.Node;

/** What a site's machine is told that asks for more than its share, and that nobody else is kept waiting for it. */
class FairUseIT {

    private static final int BURST = 10;

    private static Node node;

    @BeforeAll
    static void start() {
        node = newsroom()
                .startNode(Map.of(
                        "MIDAD_FACE", "delivery",
                        "MIDAD_DELIVERY_CLIENT_RATE", "1",
                        "MIDAD_DELIVERY_CLIENT_BURST", Integer.toString(BURST)));
    }

    @AfterAll
    static void stop() {
        node.stop();
    }

    @Test
    void who_asks_too_much_is_told_when_to_come_back_and_nobody_else_is() {
        var answers = new ArrayList<Answer>();
        do {
            answers.add(asks("main"));
        } while (answers.getLast().status() == 200);

        // A slow machine gives some back while the burst is used up.
        assertThat(answers).hasSizeGreaterThan(BURST);
        assertThat(answers.getFirst().header("RateLimit"))
                .as("not yet worth telling")
                .isEmpty();
        assertThat(told(answers)).isNotEmpty().allMatch(limit -> limit.matches("\"client\";r=[0-4]"));
        var refused = answers.getLast().expect(429);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.json().path("status").intValue()).isEqualTo(429);
        assertThat(refused.json().path("type").textValue()).endsWith("http-429");
        assertThat(refused.json().path("title").textValue()).isNotBlank();
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"client\";q=10;w=10");
        assertThat(refused.header("RateLimit")).isEqualTo("\"client\";r=0;t=1");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("Cache-Control")).isEqualTo("no-store");

        newsroom().anonymous().on(node).get(list("english")).expect(401);
        asks("english").expect(200);
        var wait = Duration.ofSeconds(Long.parseLong(refused.header("Retry-After")));
        long since = System.nanoTime();
        PublishedSites.until(() -> System.nanoTime() - since > wait.toNanos());
        asks("main").expect(200);
    }

    private static Stream<String> told(List<Answer> answers) {
        return answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.header("RateLimit"))
                .filter(limit -> !limit.isEmpty());
    }

    private static Answer asks(String site) {
        Caller machine = newsroom().asSite(site).on(node);
        return machine.get(list(site));
    }

    private static String list(String site) {
        return Target.PREFIX + site + "/articles";
    }
}
