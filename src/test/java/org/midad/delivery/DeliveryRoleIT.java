package org.midad.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.midad.delivery.PublishedSites.newsroom;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promise 2: the delivery side is unable to read drafts, or to write anything. */
class DeliveryRoleIT {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private record Table(String schema, String name) {
        @Override
        public String toString() {
            return schema + "." + name;
        }
    }

    @Test
    void the_catalogue_grants_it_select_in_live_and_nothing_else() throws SQLException {
        try (var owner = newsroom().superuser()) {
            for (var table : tables(owner)) {
                for (var right : List.of("select", "insert", "update", "delete", "truncate", "references", "trigger")) {
                    boolean expected = right.equals("select") && table.schema().equals("live");
                    assertThat(has(owner, table, right))
                            .as("%s on %s", right, table)
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void it_cannot_read_any_table_elsewhere_whatever_it_tries() throws SQLException {
        try (var owner = newsroom().superuser();
                var delivery = newsroom().database("midad_delivery")) {
            int tried = 0;
            for (var table : tables(owner)) {
                if (!table.schema().equals("live")) {
                    refused(delivery, "select * from " + table);
                    refused(delivery, "select count(*) from " + table);
                    tried++;
                } else {
                    run(delivery, "select * from " + table + " limit 1");
                }
            }
            assertThat(tried).isGreaterThan(10);
        }
    }

    @Test
    void it_cannot_write_even_when_it_says_it_may() throws SQLException {
        try (var owner = newsroom().superuser();
                var delivery = newsroom().database("midad_delivery")) {
            run(delivery, "set default_transaction_read_only = off");
            run(delivery, "set session characteristics as transaction read write");
            for (var table : tables(owner)) {
                refused(delivery, "delete from " + table);
                refused(delivery, "insert into " + table + " default values");
                refused(delivery, "truncate " + table);
                refused(delivery, "drop table " + table);
            }
            refused(delivery, "create table live.mine (a int)");
            refused(delivery, "create table public.mine (a int)");
            refused(delivery, "set role midad_newsroom");
            refused(delivery, "create temporary table mine (a int)");
        }
    }

    @Test
    void no_view_or_function_of_live_reaches_out() throws SQLException {
        try (var owner = newsroom().superuser();
                var row = owner.createStatement().executeQuery("""
                        select count(*) from pg_class c where c.relnamespace = 'live'::regnamespace
                            and c.relkind in ('v', 'm', 'f')
                        union all
                        select count(*) from pg_proc p where p.prosecdef
                            and p.pronamespace in ('live'::regnamespace, 'newsroom'::regnamespace, 'public'::regnamespace)
                        """)) {
            while (row.next()) {
                assertThat(row.getInt(1)).isZero();
            }
        }
    }

    private static List<Table> tables(Connection owner) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var row = owner.createStatement().executeQuery("""
                select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p', 'v', 'm') and n.nspname in ('newsroom', 'live', 'audit', 'public')""")) {
            while (row.next()) {
                tables.add(new Table(row.getString(1), row.getString(2)));
            }
        }
        return tables;
    }

    private static boolean has(Connection owner, Table table, String right) throws SQLException {
        try (var statement = owner.prepareStatement("select has_table_privilege('midad_delivery', ?, ?)")) {
            statement.setString(1, table.toString());
            statement.setString(2, right);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static void refused(Connection delivery, String sql) {
        assertThatThrownBy(() -> run(delivery, sql)).as(sql).isInstanceOfSatisfying(SQLException.class, e -> assertThat(
                        e.getSQLState())
                .as(sql)
                .isEqualTo(INSUFFICIENT_PRIVILEGE));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
