package org.midad.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.midad.identity.Actor;
import org.midad.identity.Role;

/** Whom a note can name. */
class AddresseesTest {

    private static final Actor ME = person("hanan", "حنان المحررة", "politics");
    private static final Actor AHMAD = person("ahmad", "أحمد الخطيب", "politics");
    private static final Actor AMINA = person("amina.k", "آمنة كريم", "politics");
    private static final Actor SPORT = person("adam", "آدم رياضي", "sport");
    private static final Actor CHIEF = new Actor("c", "chief", "أنس الرئيس", Set.of(Role.CHIEF), Set.of());
    private static final List<Actor> ALL = List.of(ME, AHMAD, AMINA, SPORT, CHIEF);

    @Test
    void a_name_is_found_however_its_letters_are_written() {
        assertThat(begun("احم")).containsExactly(AHMAD);
        assertThat(begun("امنه")).containsExactly(AMINA);
        assertThat(begun("كَريم")).as("by its second word").containsExactly(AMINA);
        assertThat(begun("AMINA.")).as("by the name to sign in with").containsExactly(AMINA);
    }

    @Test
    void only_those_are_offered_who_would_be_told() {
        assertThat(begun("ا")).containsExactlyInAnyOrder(AHMAD, AMINA, CHIEF);
        assertThat(begun("حنان")).as("oneself").isEmpty();
        assertThat(begun("ادم")).as("of another desk").isEmpty();
    }

    private static List<Actor> begun(String letters) {
        return Addressees.begun(ALL, ME, "politics", letters);
    }

    private static Actor person(String username, String name, String desk) {
        return new Actor(username, username, name, Set.of(Role.REPORTER), Set.of(desk));
    }
}
