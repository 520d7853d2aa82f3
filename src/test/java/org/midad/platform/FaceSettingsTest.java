package org.midad.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaceSettingsTest {

    @Test
    void a_delivery_node_knows_one_role_and_no_migrations() {
        var config = config("delivery");

        assertThat(config.getValue("quarkus.datasource.username", String.class)).isEqualTo("midad_delivery");
        assertThat(config.getValue("quarkus.datasource.password", String.class)).isEqualTo("secret");
        assertThat(config.getValue("quarkus.flyway.active", boolean.class)).isFalse();
        assertThat(config.getValue("quarkus.flyway.migrate-at-start", boolean.class))
                .isFalse();
    }

    @Test
    void a_newsroom_node_has_no_delivery_database() {
        var config = config("newsroom");

        assertThat(config.getValue("quarkus.datasource.delivery.active", boolean.class))
                .isFalse();
        assertThat(config.getValue("quarkus.datasource.username", String.class)).isEqualTo("midad_newsroom");
        assertThat(config.getValue("quarkus.flyway.migrate-at-start", boolean.class))
                .isTrue();
    }

    @Test
    void a_node_with_both_faces_has_everything() {
        var config = config("all");

        assertThat(config.getValue("quarkus.datasource.username", String.class)).isEqualTo("midad_newsroom");
        assertThat(config.getOptionalValue("quarkus.datasource.delivery.active", boolean.class))
                .isEmpty();
    }

    private static SmallRyeConfig config(String face) {
        var application = Map.of(
                "midad.face", face,
                "quarkus.flyway.migrate-at-start", "true",
                "quarkus.datasource.username", "midad_newsroom",
                "quarkus.datasource.delivery.jdbc.url", "jdbc:postgresql://db/midad",
                "quarkus.datasource.delivery.username", "midad_delivery",
                "quarkus.datasource.delivery.password", "secret");
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(application, "application.properties", 250))
                .withSources(new FaceSettings())
                .build();
    }
}
