package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.midad.delivery.Target.Part;

class MemoryTest {

    private static final String PATH = "/content/v1/sites/open/articles/a";

    private final Memory memory = new Memory(new UsualSettings());
    private final Feed feed = new Feed("open", true, 7);
    private final Target.BySlug asked = new Target.BySlug("a", Part.DOCUMENT);

    @AfterEach
    void close() {
        memory.close();
    }

    @Test
    void an_address_that_many_ask_for_at_once_is_looked_for_once() {
        var begun = new AtomicInteger();
        var asking = new CountDownLatch(1);
        var article = UUID.randomUUID();
        var answers = IntStream.range(0, 1_000)
                .mapToObj(reader -> memory.learn(feed, PATH, asked, () -> {
                    begun.incrementAndGet();
                    asking.await();
                    return article;
                }))
                .toList();
        asking.countDown();

        answers.forEach(answer -> assertThat(known(answer.join()).article())
                .isEqualTo(new Memory.ArticleKey("open", article, Part.DOCUMENT)));
        assertThat(begun).hasValue(1);
        assertThat(memory.address(PATH)).isSameAs(answers.getFirst().join());
    }

    @Test
    void an_address_that_led_nowhere_is_looked_for_again_when_the_feed_has_moved() {
        var nowhere = known(memory.learn(feed, PATH, asked, () -> null).join());
        assertThat(nowhere.holdsAt(7)).isTrue();
        assertThat(nowhere.holdsAt(8)).isFalse();

        memory.forget(PATH, nowhere);
        var article = UUID.randomUUID();
        var found = known(memory.learn(feed, PATH, asked, () -> article).join());
        memory.forget(PATH, nowhere);

        assertThat(found.holdsAt(8)).isTrue();
        assertThat(memory.address(PATH)).as("what was found meanwhile stays").isNotNull();
    }

    @Test
    void what_was_read_before_a_site_was_forgotten_is_not_kept() {
        var reading = new CountDownLatch(1);
        var late = memory.learn(feed, PATH, asked, () -> {
            reading.await();
            return UUID.randomUUID();
        });

        memory.forgetSite("open");
        reading.countDown();
        late.join();

        assertThat(memory.address(PATH)).isNull();
    }

    private static Target.Known known(Target.Address address) {
        return (Target.Known) address.target();
    }
}
