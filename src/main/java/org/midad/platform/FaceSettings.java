package org.midad.platform;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Makes {@code midad.face} one switch. A newsroom node has no delivery database. A delivery node has delivery's
 * credentials alone: what the newsroom's beans would use leads to the same role, so it can do no more than delivery may.
 */
public class FaceSettings implements ConfigSourceFactory {

    // Above application.properties (250), below what an operator sets by environment (300) or system property (400).
    private static final int ORDINAL = 260;

    private static final Map<String, Map<String, String>> BY_FACE = Map.of(
            "delivery",
            Map.of(
                    "quarkus.datasource.jdbc.url", "${quarkus.datasource.delivery.jdbc.url}",
                    "quarkus.datasource.username", "${quarkus.datasource.delivery.username}",
                    "quarkus.datasource.password", "${quarkus.datasource.delivery.password}",
                    "quarkus.datasource.jdbc.max-size", "1",
                    // Hibernate would connect at the start for this; the newsroom's nodes check it.
                    "quarkus.hibernate-orm.database.version-check.enabled", "false",
                    "quarkus.oidc.desk.tenant-enabled", "false",
                    "quarkus.flyway.active", "false",
                    "quarkus.flyway.migrate-at-start", "false"),
            "newsroom",
            Map.of("quarkus.datasource.delivery.active", "false"));

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var face = context.getValue("midad.face").getValue();
        var settings = face == null ? null : BY_FACE.get(face);
        return settings == null
                ? List.of()
                : List.of(new PropertiesConfigSource(settings, "midad.face=" + face, ORDINAL));
    }
}
