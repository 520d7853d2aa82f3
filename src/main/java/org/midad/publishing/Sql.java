package org.midad.publishing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Plain SQL over many rows at once, within the transaction of the session. */
@ApplicationScoped
class Sql {

    private final Session session;

    @Inject
    Sql(Session session) {
        this.session = session;
    }

    /** Of many publications. */
    void update(String sql, Collection<UUID> publications) {
        session.doWork(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setArray(1, uuids(statement, publications));
                statement.executeUpdate();
            }
        });
    }

    <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
        return session.doReturningWork((Connection connection) -> {
            try (var statement = connection.prepareStatement(sql)) {
                binding.bind(statement);
                var found = new ArrayList<T>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(reading.read(rows));
                    }
                }
                return found;
            }
        });
    }

    static java.sql.Array uuids(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }

    interface Binding {
        void bind(PreparedStatement statement) throws SQLException;
    }

    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }
}
