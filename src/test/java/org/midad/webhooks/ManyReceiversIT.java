package org.midad.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.midad.Piece;
import org.midad.local.Caller;

/** Many receivers at once, among them every way to behave badly: nobody waits for them, and nothing is lost. */
class ManyReceiversIT {

    private static final Paper PAPER = new Paper("receivers");

    private final Hooks hooks = new Hooks(PAPER);
    private final Signatures signatures = new Signatures();
    private final Caller admin = PAPER.as("admin");

    @BeforeAll
    static void two_nodes() {
        PAPER.start(Hooks.SETTINGS);
        PAPER.start(Hooks.SETTINGS);
        PAPER.withSites();
    }

    @AfterAll
    static void close() {
        PAPER.close();
    }

    @AfterEach
    void nobody_is_told_any_more() {
        hooks.forget();
    }

    @Test
    void receivers_that_misbehave_delay_no_other_and_get_it_all_when_they_are_well_again() throws Exception {
        var good = List.of(hooks.ear(Ear.GOOD), hooks.ear(Ear.GOOD), hooks.ear(Ear.GOOD));
        good.forEach(hooks::tell);
        var corrections = hooks.ear(Ear.GOOD);
        hooks.tell(corrections, "notify", "article.corrected");

        work(4);
        good.forEach(ear -> Paper.within(20, () -> Heard.positions(ear).size() == 12));
        var alone = Heard.delays(good, 0);

        var bad = new LinkedHashMap<String, Ear>();
        bad.put("500", hooks.ear(Ear.ERROR));
        bad.put(
                "302",
                hooks.ear(Ear.status(
                        "302 Elsewhere", "Location: " + good.getFirst().url() + "\r\n")));
        bad.put("hangs", hooks.ear(Ear.HANGS));
        bad.put("trickles", hooks.ear(Ear.TRICKLES));
        bad.put("trickles after 200", hooks.ear(Ear.TRICKLES_LATE));
        bad.put("resets", hooks.ear(Ear.RESETS));
        var long500 = hooks.ear(Ear.GOOD);
        long500.behave(long500.tenMegabytes("500 No"));
        bad.put("500 with 10 MB", long500);
        var long200 = hooks.ear(Ear.GOOD);
        long200.behave(long200.tenMegabytes("200 OK"));
        bad.values().forEach(hooks::tell);
        hooks.tell(long200);
        long from = PAPER.number("select position from live.feed_head where site = 'main'");

        work(8);
        good.forEach(ear -> Paper.within(30, () -> Heard.positions(ear).size() == 36));
        var beside = Heard.delays(good, from);
        System.out.printf(
                "Webhooks: %d good deliveries, from commit to arrival alone p50 %d ms, worst %d ms; beside 8 bad"
                        + " receivers p50 %d ms, p99 %d ms, worst %d ms%n",
                alone.size() + beside.size(),
                at(alone, 0.5),
                at(alone, 1),
                at(beside, 0.5),
                at(beside, 0.99),
                at(beside, 1));
        assertThat(at(beside, 1) - at(alone, 1)).as("delay by bad ones, in ms").isLessThan(1000);
        assertThat(at(beside, 0.5)).isLessThan(1000);

        good.forEach(Heard::assertOrder);
        assertThat(corrections.calls()).hasSize(12).allMatch(call -> call.text().contains("article.corrected"));
        var written = PAPER.number(
                "select count(*) from newsroom.webhook_delivery where webhook_id = ?",
                hooks.of(good.getFirst()).uuid());
        assertThat(written).isEqualTo(36);

        bad.forEach((name, ear) -> Paper.within(180, () -> hooks.states(ear).equals(Map.of("DEAD", 24L))));
        assertThat(hooks.states(long200))
                .as("took it, however much it had to say")
                .isEqualTo(Map.of("SENT", 24L));
        assertThat(long200.written()).as("of 10 MB").isLessThan(8 << 20);
        System.out.printf("Webhooks: %d dead letters at %d receivers%n", 24 * bad.size(), bad.size());
        assertThat(bad.get("302").calls()).hasSize(24 * 4);
        assertThat(hooks.failures(bad.get("302"))).isEqualTo(Set.of("redirect"));
        assertThat(hooks.failures(bad.get("hangs"))).isEqualTo(Set.of("slow"));
        assertThat(hooks.failures(bad.get("trickles"))).isEqualTo(Set.of("slow"));
        assertThat(hooks.failures(bad.get("trickles after 200"))).isEqualTo(Set.of("slow"));
        assertThat(hooks.failures(bad.get("500"))).isEqualTo(Set.of("status"));
        assertThat(hooks.failures(bad.get("resets"))).isEqualTo(Set.of("broken"));

        for (var ear : bad.values()) {
            var before = Heard.ids(ear.calls());
            int calls = ear.calls().size();
            ear.behave(Ear.GOOD);
            var replayed =
                    admin.post(hooks.of(ear).path() + "/replay", Map.of()).expect(200);
            assertThat(replayed.json().path("count").intValue()).isEqualTo(24);
            Paper.within(20, () -> hooks.states(ear).equals(Map.of("SENT", 24L)));
            var after = ear.calls().subList(calls, ear.calls().size());
            assertThat(Heard.ids(after))
                    .as("the same ids as before")
                    .isEqualTo(before)
                    .hasSize(24);
        }
        hooks.forEach((ear, hook) -> ear.calls().forEach(call -> signatures.add(hook.secret(), call)));
        assertThat(signatures.refused()).isEmpty();
    }

    @Test
    void nothing_is_lost_when_nodes_die_while_they_send() throws Exception {
        var ear = hooks.ear(Ear.slow(150));
        var hook = hooks.tell(ear);
        var mortal = PAPER.start(Hooks.SETTINGS);
        long first = PAPER.number("select position from live.feed_head where site = 'main'") + 1;
        long last = first;
        int kills = 0;
        for (int round = 0; round < 4; round++) {
            last = PAPER.happen(60);
            Thread.sleep(700);
            mortal.kill();
            kills++;
            mortal.startAgain();
            mortal.await();
        }
        var wanted =
                java.util.stream.LongStream.rangeClosed(first, last).boxed().collect(Collectors.toSet());
        Paper.within(
                60,
                () -> new HashSet<>(Heard.positions(ear)).equals(wanted)
                        && PAPER.number("select count(*) from newsroom.webhook_delivery where state <> 'SENT'") == 0);
        var ids = Heard.ids(ear.calls());
        System.out.printf(
                "Webhooks: %d kills of a sending node, %d of %d deliveries arrived, %d of them twice%n",
                kills, ids.size(), wanted.size(), ear.calls().size() - ids.size());
        assertThat(ids).hasSize(wanted.size());
        assertThat(hook.secret()).startsWith("whsec_");
        mortal.stop();
    }

    /** PostgreSQL knows nothing of a new webhook, expects next to nothing for it, and works out what is due accordingly. */
    @Test
    void what_is_taken_to_be_sent_is_sent_at_once_whatever_the_database_expects() {
        var known = hooks.ear(Ear.GOOD);
        hooks.tell(known);
        PAPER.happen(50);
        Paper.within(30, () -> known.calls().size() == 50);
        PAPER.run("analyze newsroom.webhook_delivery");
        var fresh = hooks.ear(Ear.GOOD);
        hooks.tell(fresh);

        PAPER.happen(100);

        // What is taken and not sent is due again after 14 seconds.
        Paper.within(8, () -> fresh.calls().size() == 100 && known.calls().size() == 150);
    }

    /** Each of so many articles is published, corrected and taken down. */
    private static void work(int articles) {
        var editor = PAPER.as("editor");
        for (int i = 0; i < articles; i++) {
            var piece = PAPER.published();
            piece.act(editor, "revise");
            piece.save(editor, Piece.content("خبر مصحح " + i)).expect(200);
            piece.approved(editor, PAPER.as("editor2"));
            piece.act(editor, "publish", Map.of("kind", "correction", "publicNote", "صُحح اسم."));
            piece.act(editor, "unpublish", Map.of("reason", "انتهى"));
        }
    }

    private static long at(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
