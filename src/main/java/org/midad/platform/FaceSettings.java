package org.midad.platform;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Makes {@code midad.face} one switch: a delivery node has no newsroom database, no entities, no migrations, and needs
 * no credentials for them; a newsroom node has no delivery database.
 */
public class FaceSettings implements ConfigSourceFactory {

    // Above application.properties (250), below what an operator sets by environment (300) or system property (400).
    private static final int ORDINAL = 260;

    private static final Map<String, Map<String, String>> OFF = Map.of(
            "delivery",
            Map.of(
                    "quarkus.datasource.active", "false",
                    "quarkus.oidc.desk.tenant-enabled", "false",
                    "quarkus.hibernate-orm.active", "false",
                    "quarkus.flyway.active", "false",
                    "quarkus.flyway.migrate-at-start", "false"),
            "newsroom",
            Map.of("quarkus.datasource.delivery.active", "false"));

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        var face = context.getValue("midad.face").getValue();
        var off = face == null ? null : OFF.get(face);
        return off == null ? List.of() : List.of(new PropertiesConfigSource(off, "midad.face=" + face, ORDINAL));
    }
}
