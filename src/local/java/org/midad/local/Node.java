package org.midad.local;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One Midad in a JVM of its own, the packaged application as it goes to production. */
public final class Node {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);

    /** What {@code deploy/Containerfile} gives it in a container of 1.5 GB (70 %). */
    private static final String MEMORY = "-Xmx1g";

    /** All of it from the start: a heap kept small is searched for garbage without end, beside the answers. */
    private static final String AT_ONCE = "-Xms1g";

    /** An article out of memory costs less processor time with them (docs/benchmarks.md). Java knows them on Linux only. */
    private static final String LARGE_PAGES = "-XX:+UseTransparentHugePages";

    private final Plan plan;
    private Child process;

    private Node(Plan plan) {
        this.plan = plan;
        this.process = plan.launch();
    }

    /** Options of a node's JVM as it runs in production, and {@code more} of them, with spaces between. */
    public static List<String> asDeployed(String more) {
        var options = new ArrayList<String>(List.of(MEMORY, AT_ONCE));
        if (Parts.isLinux()) {
            options.add(LARGE_PAGES);
        }
        if (!more.isBlank()) {
            options.addAll(List.of(more.strip().split("\\s+")));
        }
        return options;
    }

    /**
     * How a node is to be started. {@code settings} are environment variables of {@code docs/operate.md} and win over what
     * the stack sets; {@code options} are the JVM's.
     */
    public record Plan(
            Folders folders,
            String name,
            int port,
            int management,
            Map<String, String> settings,
            List<String> options) {

        public Plan {
            settings = Map.copyOf(settings);
            options = List.copyOf(options);
        }

        /** Starts it without waiting until it is ready. */
        public Node start() {
            if (!Files.exists(folders.application())) {
                throw new StackFailure(
                        "There is no " + folders.application() + ": build it with `mvn package -DskipTests`.");
            }
            Child.leftBehind(folders, name).ifPresent(orphan -> orphan.stop(STOP));
            return new Node(this);
        }

        private Child launch() {
            if (Ports.isOpen(port)) {
                throw new StackFailure("Port " + port + " is taken, Midad can't have it. Set MIDAD_PORT to another.");
            }
            var environment = new HashMap<String, String>();
            environment.put("MIDAD_NODE", name);
            environment.put("MIDAD_PORT", String.valueOf(port));
            environment.put("MIDAD_MANAGEMENT_PORT", String.valueOf(management));
            environment.putAll(settings);
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(List.of("-jar", folders.application().toString()));
            return Child.start(folders, name, port, command, environment);
        }
    }

    public String url() {
        return "http://localhost:" + plan.port();
    }

    public String managementUrl() {
        return "http://localhost:" + plan.management();
    }

    public String name() {
        return plan.name();
    }

    public Child process() {
        return process;
    }

    public boolean isReady() {
        return Http.answers200(managementUrl() + "/q/health/ready");
    }

    /** Waits until it is ready to serve; fails with the end of its log when it is not within two minutes. */
    public Node await() {
        process.await(START, this::isReady);
        return this;
    }

    /** SIGTERM: it drains and ends. */
    public void stop() {
        process.stop(STOP);
    }

    /** SIGKILL, in the middle of whatever it does. */
    public void kill() {
        process.kill();
    }

    /** The same node again, after {@link #stop} or {@link #kill}; does not wait. */
    public Node startAgain() {
        process = plan.launch();
        return this;
    }
}
