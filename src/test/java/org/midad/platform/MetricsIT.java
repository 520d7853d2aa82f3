package org.midad.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.midad.Newsroom;

/** What an operator's monitoring finds. */
class MetricsIT {

    private final Newsroom newsroom = Newsroom.open();

    @Test
    void calls_are_timed_by_method_and_deliverys_answers_counted() {
        newsroom.as("reporter").get("/api/v1/me").expect(200);
        newsroom.anonymous().get("/content/v1/sites/open/articles").expect(200);
        newsroom.anonymous().get("/content/v1/sites/open/articles/none").expect(404);

        var metrics = newsroom.management().get("/q/metrics").expect(200).text();

        assertThat(metrics)
                .containsPattern("midad_calls_seconds_count\\{method=\"\\w+\",resource=\"MeResource\",status=\"200\"}")
                .containsPattern("midad_delivery_answers_total\\{outcome=\"sent\"} [1-9]")
                .containsPattern("midad_delivery_answers_total\\{outcome=\"refused\"} [1-9]")
                .doesNotContain("/content/v1");
    }
}
