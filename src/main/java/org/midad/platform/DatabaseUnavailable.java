package org.midad.platform;

import java.sql.SQLException;
import org.hibernate.exception.JDBCConnectionException;

/** Tells a database that is away or going down from a statement that it refuses: 503 and 500 are not the same. */
final class DatabaseUnavailable {

    private DatabaseUnavailable() {}

    static boolean isCauseOf(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            if (e instanceof JDBCConnectionException || e instanceof SQLException database && isAway(database)) {
                return true;
            }
        }
        return false;
    }

    /**
     * By PostgreSQL's classes of error codes (its manual, appendix A): 08 connections, 53 too few resources, 57P an operator
     * stopped it. The pool gives no code when it waited in vain.
     */
    private static boolean isAway(SQLException e) {
        var code = e.getSQLState();
        return code == null || code.startsWith("08") || code.startsWith("53") || code.startsWith("57P");
    }
}
