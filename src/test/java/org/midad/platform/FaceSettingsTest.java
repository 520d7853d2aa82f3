package org.midad.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FaceSettingsTest {

    @Test
    void a_delivery_node_has_neither_newsroom_database_nor_migrations() {
        var config = config("delivery");

        assertThat(config.getValue("quarkus.datasource.active", boolean.class)).isFalse();
        assertThat(config.getValue("quarkus.hibernate-orm.active", boolean.class))
                .isFalse();
        assertThat(config.getValue("quarkus.flyway.migrate-at-start", boolean.class))
                .isFalse();
    }

    @Test
    void a_newsroom_node_has_no_delivery_database() {
        var config = config("newsroom");

        assertThat(config.getValue("quarkus.datasource.delivery.active", boolean.class))
                .isFalse();
        assertThat(config.getValue("quarkus.flyway.migrate-at-start", boolean.class))
                .isTrue();
    }

    @Test
    void a_node_with_both_faces_has_everything() {
        assertThat(config("all").getOptionalValue("quarkus.datasource.active", boolean.class))
                .isEmpty();
    }

    private static SmallRyeConfig config(String face) {
        var application = Map.of("midad.face", face, "quarkus.flyway.migrate-at-start", "true");
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(application, "application.properties", 250))
                .withSources(new FaceSettings())
                .build();
    }
}
