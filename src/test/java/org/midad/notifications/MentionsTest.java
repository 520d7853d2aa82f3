package org.midad.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Whom a note names. */
class MentionsTest {

    @Test
    void people_are_named_in_sentences_of_both_languages() {
        assertThat(Mentions.in("@reporter please look, and @Editor2."))
                .containsExactlyInAnyOrder("reporter", "editor2");
        assertThat(Mentions.in("يا @sara.ali، انظر و@editor أيضًا؟ (@chief)"))
                .containsExactlyInAnyOrder("sara.ali", "editor", "chief");
        assertThat(Mentions.in("@سارة؟")).containsExactly("سارة");
        assertThat(Mentions.in("@sara@paper.example, see")).containsExactly("sara@paper.example");
    }

    @Test
    void names_are_set_apart_and_nothing_is_lost() {
        assertThat(Mentions.parts("@editor انظر، @chief."))
                .extracting(Mentions.Part::text)
                .containsExactly("", "@editor", " انظر، ", "@chief", ".");
        assertThat(Mentions.parts("لا أحد")).containsExactly(new Mentions.Part("لا أحد", false));
    }

    @Test
    void an_address_of_mail_and_a_lone_sign_name_nobody() {
        assertThat(Mentions.in("desk@paper.example @ 5 pm, @ @. @-")).isEmpty();
    }
}
