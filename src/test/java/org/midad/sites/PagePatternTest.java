package org.midad.sites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midad.platform.InputError;

/** Where a site's pages are. */
class PagePatternTest {

    private static final UUID ID = UUID.fromString("01920000-0000-7000-8000-000000000001");
    /** The last evening of the year in London is the new year in Riyadh. */
    private static final PagePattern.Place PLACE = new PagePattern.Place(
            ID, "خبر $1", "politics", Instant.parse("2025-12-31T22:30:00Z").atZone(ZoneId.of("Asia/Riyadh")));

    @Test
    void what_stands_in_braces_is_filled_in() {
        assertThat(path("/{slug}")).isEqualTo("/%D8%AE%D8%A8%D8%B1%20%241");
        assertThat(path("/news/{section}/{yyyy}/{mm}/{dd}/{id}.html"))
                .isEqualTo("/news/politics/2026/01/01/" + ID + ".html");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{slug}",
                "/",
                "/{section}",
                "/{slug}?a=1",
                "/{slug}#x",
                "/{Slug}{id}",
                "/{headline}/{id}",
                "/{slug",
                "//{slug}",
                "/أخبار/{slug}",
                "/{slug}\n"
            })
    void what_could_not_lead_to_one_article_is_refused(String pattern) {
        assertThatThrownBy(() -> PagePattern.checked(pattern)).isInstanceOf(InputError.class);
    }

    private static String path(String pattern) {
        return new PagePattern(PagePattern.checked(pattern)).path(PLACE);
    }
}
