package org.midad.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.midad.Newsroom;
import org.midad.Piece;
import org.midad.local.Caller;
import org.midad.local.Node;
import org.midad.local.Ports;
import org.midad.platform.Ids;

/** What is told by e-mail, sent by two nodes over a real SMTP server. */
class MailIT {

    private static final Newsroom NEWSROOM = Newsroom.open();
    private static final GreenMail SERVER =
            new GreenMail(new ServerSetup(Ports.aFree(), "localhost", ServerSetup.PROTOCOL_SMTP));
    private static Node node;
    private static Node other;

    @BeforeAll
    static void two_nodes_with_a_server() {
        SERVER.start();
        var settings = Map.of(
                "MIDAD_MAIL_HOST", "localhost",
                "MIDAD_MAIL_PORT", String.valueOf(SERVER.getSmtp().getPort()),
                "MIDAD_MAIL_START_TLS", "DISABLED",
                "MIDAD_MAIL_FROM", "مداد <desk@paper.example>",
                "MIDAD_MAIL_GRACE", "0S",
                "MIDAD_MAIL_EVERY", "0.2S",
                "MIDAD_MAIL_RETRY", "1S");
        node = NEWSROOM.startNode(settings);
        other = NEWSROOM.startNode(settings);
        for (var person : List.of("reporter", "colleague", "editor", "editor2", "sporteditor")) {
            as(person).get("/api/v1/me").expect(200);
        }
    }

    @AfterAll
    static void close() {
        node.stop();
        other.stop();
        SERVER.stop();
    }

    @BeforeEach
    void an_empty_letterbox() throws Exception {
        run("update newsroom.notification set mail_due_at = null");
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void a_returned_story_is_told_at_once_by_its_headline_alone() throws Exception {
        var piece = Piece.by(as("reporter"), Piece.content("قمة في القاهرة"));
        piece.act(as("reporter"), "submit");
        piece.act(as("editor"), "return", Map.of("note", "المصدر ناقص"));

        eventually(() -> to("reporter").size() == 1);
        var mail = to("reporter").getFirst();
        assertThat(mail.getSubject()).isEqualTo("أُعيدت إليك: قمة في القاهرة");
        assertThat(mail.getFrom()[0].toString()).contains("desk@paper.example");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Message-ID")[0]).matches("<[0-9a-f-]{36}@localhost>");
        assertThat(text(mail))
                .contains("أُعيدت إليك: قمة في القاهرة")
                .contains("/desk/articles/" + piece.id())
                .contains("ليلى الشامي")
                .doesNotContain("كما كتبه المراسل")
                .doesNotContain("المصدر ناقص");
        assertThat(page(mail))
                .contains("<html lang=\"ar\" dir=\"rtl\">")
                .contains("<bdi>قمة في القاهرة</bdi>")
                .doesNotContain("كما كتبه المراسل")
                .doesNotContain("المصدر ناقص");
        pause();
        assertThat(to("reporter")).as("once, though two nodes send").hasSize(1);
        assertThat(to("colleague")).as("who has no part in it").isEmpty();
    }

    @Test
    void what_comes_together_comes_in_one_letter_and_in_the_language_one_chose() throws Exception {
        choose("editor2", "en", Map.of("submitted", "daily"));
        var headlines = List.of("الأول", "الثاني", "الثالث");
        for (var headline : headlines) {
            Piece.by(as("reporter"), Piece.content(headline)).act(as("reporter"), "submit");
        }
        pause();
        assertThat(to("editor2")).as("before its morning").isEmpty();

        run("update newsroom.notification set mail_due_at = now() where mail_due_at is not null");
        eventually(() -> !to("editor2").isEmpty());
        pause();
        assertThat(to("editor2")).hasSize(1);
        var mail = to("editor2").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Midad: 3 notifications");
        assertThat(text(mail)).contains(headlines).contains("Submitted to your desk: الأول");
        assertThat(page(mail)).contains("<html lang=\"en\" dir=\"ltr\">");
        assertThat(to("editor"))
                .as("the other editor has a letter of their own")
                .hasSize(1);
        choose("editor2", "ar", Map.of());
    }

    @Test
    void of_a_story_under_embargo_not_even_the_headline_leaves() throws Exception {
        var content = Piece.content("سرّ حتى المساء");
        content.putObject("embargo").put("indefinite", true);
        var piece = Piece.by(as("reporter"), content);
        piece.act(as("reporter"), "submit");
        piece.act(as("editor"), "return", Map.of("note", "سرّ آخر"));

        eventually(() -> to("reporter").size() == 1);
        var mail = to("reporter").getFirst();
        assertThat(mail.getSubject()).isEqualTo("أُعيدت إليك: مادة تحت حظر النشر");
        assertThat(text(mail) + page(mail)).doesNotContain("سرّ").contains(piece.id());
    }

    @Test
    void what_one_does_not_want_or_has_read_is_not_sent() throws Exception {
        choose("reporter", "ar", Map.of("returned", "never", "approved", "hourly"));
        assertThat(as("reporter")
                        .get("/api/v1/me/notification-choices")
                        .expect(200)
                        .json()
                        .at("/mail/returned")
                        .textValue())
                .isEqualTo("never");
        var piece = Piece.by(as("reporter"), Piece.content("لا بريد عنها"));
        piece.act(as("reporter"), "submit");
        piece.act(as("editor"), "return", Map.of("note", "ناقص"));
        piece.act(as("reporter"), "submit");
        piece.act(as("editor"), "claim");
        piece.act(as("editor"), "approve");
        as("reporter")
                .post("/api/v1/notifications/read", Map.of("upTo", new UUID(-1, -1)))
                .expect(204);
        run("update newsroom.notification set mail_due_at = now() where mail_due_at is not null");

        eventually(() -> !to("editor2").isEmpty());
        pause();
        assertThat(to("reporter")).isEmpty();
        choose("reporter", "ar", Map.of());
    }

    @Test
    void who_may_not_see_an_article_or_has_left_is_not_written_to() throws Exception {
        var piece = Piece.by(as("reporter"), Piece.content("ليست لقسم آخر"));
        for (var person : List.of("sporteditor", "colleague")) {
            run(
                    "insert into newsroom.notification (id, recipient, kind, article_id, actor, actor_name, at, mail_due_at)"
                            + " select '" + Ids.next() + "', id, 'SUBMITTED', '" + piece.id()
                            + "', 'x', 'x', now(), now()"
                            + " from newsroom.colleague where username = '" + person + "'");
        }
        eventually(() -> to("colleague").size() == 1);
        pause();
        assertThat(to("sporteditor")).isEmpty();

        run("update newsroom.colleague set seen_at = now() - interval '31 days' where username = 'colleague'");
        run("update newsroom.notification set mail_due_at = now(), mailed_at = null where article_id = '" + piece.id()
                + "'");
        pause();
        assertThat(to("colleague")).hasSize(1);
        run("update newsroom.colleague set seen_at = now() where username = 'colleague'");
    }

    @Test
    void a_server_that_is_away_holds_nobody_up_and_gets_it_later() throws Exception {
        SERVER.stop();
        var piece = Piece.by(as("reporter"), Piece.content("بعد عودة الخادم"));
        piece.act(as("reporter"), "submit");
        piece.act(as("editor"), "return", Map.of("note", "ناقص"));
        assertThat(piece.state(as("reporter"))).isEqualTo("RETURNED");
        eventually(() -> attempts(piece) > 1);

        SERVER.start();
        eventually(() -> to("reporter").size() == 1);
        pause();
        assertThat(to("reporter")).hasSize(1);
    }

    private static Caller as(String person) {
        return NEWSROOM.as(person).on(node);
    }

    private static void choose(String person, String language, Map<String, String> mail) {
        as(person)
                .put("/api/v1/me/notification-choices", Map.of("language", language, "mail", mail))
                .expect(200);
    }

    private static List<MimeMessage> to(String person) {
        return Arrays.stream(SERVER.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains(person + "@"))
                .toList();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 0);
    }

    private static String page(MimeMessage mail) throws MessagingException, IOException {
        return part(mail, 1);
    }

    private static String part(MimeMessage mail, int place) throws MessagingException, IOException {
        var parts = (Multipart) mail.getContent();
        return parts.getBodyPart(place).getContent().toString();
    }

    private static int attempts(Piece piece) {
        try (var database = NEWSROOM.superuser();
                var statement = database.createStatement();
                var found = statement.executeQuery("select coalesce(max(mail_attempts), 0) from newsroom.notification"
                        + " where kind = 'RETURNED' and article_id = '" + piece.id() + "'")) {
            found.next();
            return found.getInt(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(String sql) throws SQLException {
        try (var database = NEWSROOM.superuser();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Long enough for both nodes to look several times. */
    private static void pause() {
        LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
    }

    private static void eventually(BooleanSupplier holds) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            LockSupport.parkNanos(100_000_000);
        }
    }
}
