package org.midad.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A real PostgreSQL as a child process: durable (fsync on), passwords by SCRAM, on loopback only. Its roles and databases
 * are those of {@code deploy/postgres/roles.sql}, each with the password {@value #PASSWORD}.
 */
public final class Postgres {

    public static final String SUPERUSER = "postgres";
    public static final String PASSWORD = "demo";

    static final String NAME = "postgres";
    private static final String UNDER_WAY = "initdb.unfinished";
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration STOP = Duration.ofSeconds(30);

    private final Folders folders;
    private final Path programs;
    private final Path data;
    private final Unprivileged unprivileged;
    private final int port;
    private Child server;

    private Postgres(Folders folders, Path part, int port, Child server) {
        this(folders, part, port);
        this.server = server;
    }

    @SuppressWarnings("NullAway.Init") // begin() sets the server, or the constructor above
    private Postgres(Folders folders, Path part, int port) {
        this.folders = folders;
        this.programs = part.resolve("bin");
        this.data = folders.home().resolve("postgres");
        this.port = port;
        this.unprivileged = Unprivileged.forServer(programs, data);
    }

    /** Starts it on the data of the last time, makes the data when there is none, or adopts one that was left running. */
    public static Postgres start(Folders folders, Path part, int port) {
        var left = Child.leftBehind(folders, NAME);
        if (left.isPresent() && left.get().port() == port) {
            return new Postgres(folders, part, port, left.get());
        }
        left.ifPresent(orphan -> new Postgres(folders, part, orphan.port(), orphan).stop());
        var postgres = new Postgres(folders, part, port);
        boolean fresh = postgres.initialize();
        postgres.begin();
        if (fresh) {
            postgres.createRolesAndDatabases();
        }
        return postgres;
    }

    public int port() {
        return port;
    }

    public Child process() {
        return server;
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public Connection connect(String database, String role) throws SQLException {
        return DriverManager.getConnection(url(database), role, PASSWORD);
    }

    /** Another database like {@code midad}, with the same owner and rights. */
    public void createDatabase(String name) {
        createDatabase(name, "midad");
    }

    private void createDatabase(String name, String model) {
        execute(statements()
                .filter(statement -> statement.contains("database " + model))
                .map(statement -> statement.replace("database " + model, "database " + name))
                .toList());
    }

    /** With all that is in it; nobody may be connected to the original. */
    public void copyDatabase(String original, String name) {
        execute(List.of("create database %s owner midad_owner template %s".formatted(name, original)));
    }

    public void dropDatabase(String name) {
        execute(List.of("drop database if exists " + name + " with (force)"));
    }

    /** One of roles.sql's databases, as on the first day. */
    public void emptyDatabase(String name) {
        dropDatabase(name);
        createDatabase(name, name);
    }

    public List<String> databases() {
        try (var connection = connect(SUPERUSER, SUPERUSER);
                var rows = connection.createStatement().executeQuery("select datname from pg_database")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw new StackFailure("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    /** Fast shutdown: clients are cut, what was committed is kept. */
    public void stop() {
        if (server.isRunning()) {
            control(List.of("-m", "fast", "-w", "-t", String.valueOf(STOP.toSeconds()), "stop"));
        }
        server.forget();
    }

    public void restart() {
        stop();
        begin();
    }

    private boolean initialize() {
        if (Files.exists(data.resolve("PG_VERSION"))
                && !Files.exists(folders.home().resolve(UNDER_WAY))) {
            return false;
        }
        try {
            Files.writeString(folders.home().resolve(UNDER_WAY), "");
            Folders.delete(data);
            Unprivileged.forServer(programs, data);
            var password = Files.writeString(data.resolveSibling("password"), PASSWORD + "\n");
            password.toFile().setReadable(true, false);
            run(List.of(
                    "initdb",
                    "-D",
                    data.toString(),
                    "-U",
                    SUPERUSER,
                    "--auth=scram-sha-256",
                    "--pwfile=" + password,
                    "-E",
                    "UTF8",
                    "--locale=C.UTF-8",
                    "--locale-provider=icu",
                    "--icu-locale=ar"));
            Files.delete(password);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void createRolesAndDatabases() {
        execute(statements().toList());
        execute(Stream.of("midad_owner", "midad_newsroom", "midad_delivery", "keycloak")
                .map(role -> "alter role " + role + " password '" + PASSWORD + "'")
                .toList());
        try {
            Files.delete(folders.home().resolve(UNDER_WAY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again after {@link #stop}. */
    public void begin() {
        if (Ports.isOpen(port)) {
            throw new StackFailure(
                    "Port " + port + " is taken, PostgreSQL can't have it. Set MIDAD_DB_PORT to another.");
        }
        forgetForeignLock();
        control(List.of(
                "-l",
                folders.log(NAME).toString(),
                "-w",
                "-t",
                String.valueOf(START.toSeconds()),
                "-o",
                options(),
                "start"));
        server = Child.of(folders, NAME, port, ProcessHandle.of(lockingPid()).orElseThrow());
    }

    private String options() {
        return Stream.of(
                        "port=" + port,
                        "listen_addresses=127.0.0.1",
                        "unix_socket_directories=",
                        "max_connections=120",
                        "shared_buffers=256MB",
                        "fsync=on",
                        "synchronous_commit=on",
                        "full_page_writes=on",
                        // So that a measurement can count from the commit.
                        "track_commit_timestamp=on",
                        "tcp_keepalives_idle=5",
                        "tcp_keepalives_interval=2",
                        "tcp_keepalives_count=4",
                        "tcp_user_timeout=13000",
                        "log_line_prefix='%m [%p] %u@%d '")
                .map(setting -> "-c " + setting)
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    /** After a crash of the machine the pid in PostgreSQL's lock may belong to some other program, which it would respect. */
    private void forgetForeignLock() {
        var lock = data.resolve("postmaster.pid");
        if (!Files.exists(lock)) {
            return;
        }
        var holder = ProcessHandle.of(lockingPid());
        var program = holder.flatMap(process -> process.info().command()).orElse("");
        if (!program.endsWith("/postgres")) {
            try {
                Files.delete(lock);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            // Ours without a pid file of ours: its launcher died before it could write one.
            new Postgres(
                            folders,
                            programs.resolveSibling(""),
                            port,
                            Child.of(folders, NAME, port, holder.orElseThrow()))
                    .stop();
        }
    }

    private long lockingPid() {
        try (var lines = Files.lines(data.resolve("postmaster.pid"), StandardCharsets.UTF_8)) {
            return Long.parseLong(lines.findFirst().orElseThrow().strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> statements() {
        try {
            return Stream.of(Files.readString(folders.project().resolve("deploy/postgres/roles.sql"))
                            .replaceAll("(?m)^--.*$", "")
                            .split(";\\s*\\n"))
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void execute(List<String> statements) {
        try (var connection = connect(SUPERUSER, SUPERUSER);
                var statement = connection.createStatement()) {
            for (var each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new StackFailure("PostgreSQL refused: " + e.getMessage(), e);
        }
    }

    private void control(List<String> arguments) {
        var command = Stream.concat(Stream.of("pg_ctl", "-D", data.toString()), arguments.stream())
                .toList();
        try {
            run(command);
        } catch (StackFailure e) {
            throw new StackFailure(e.getMessage() + "\nMore in " + folders.log(NAME), e);
        }
    }

    private void run(List<String> command) {
        var program = Stream.concat(
                        Stream.of(programs.resolve(command.getFirst()).toString()),
                        command.stream().skip(1))
                .toList();
        Command.run(data, Map.of("LC_ALL", "C.UTF-8"), unprivileged.command(program));
    }
}
