package org.midad.delivery;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;

/** The database as delivery's own role sees it: the schema {@code live}, to read. A newsroom-only node has none. */
@ApplicationScoped
class LiveDatabase {

    // Asked for when needed: where the datasource is off, as on a newsroom node, a plain injection would stop the
    // start.
    private final Instance<AgroalDataSource> pool;

    LiveDatabase(@DataSource("delivery") Instance<AgroalDataSource> pool) {
        this.pool = pool;
    }

    Connection connection() throws SQLException {
        return pool.get().getConnection();
    }
}
