package org.midad.local.core;

import java.util.Arrays;
import java.util.List;
import org.midad.local.Node;
import org.midad.local.StackFailure;

/**
 * How large and how long a run is.
 *
 * @param name of the bench, and of its report
 * @param sizes published articles on the site, one measurement each
 * @param rounds of Midad and nginx in turn
 * @param seconds that each of the two is driven in one round
 * @param cases by name, those alone; all where none is named
 * @param options of the node's JVM, such as {@code -XX:StartFlightRecording:...}
 */
record Settings(String name, List<Integer> sizes, int rounds, int seconds, List<String> cases, List<String> options) {

    private static final List<Integer> SIZES = List.of(10_000, 100_000);
    /** What readers ask for, and what nobody asked for before, has to be there. */
    private static final int SMALLEST = Readers.HOT + Readers.COLD;

    static Settings of(String... arguments) {
        var sizes = Arrays.stream(arguments).map(Settings::number).sorted().toList();
        if (sizes.stream().anyMatch(size -> size < SMALLEST)) {
            throw new StackFailure("Readers need at least " + SMALLEST + " articles; ask for so many or more.");
        }
        return new Settings(
                System.getenv().getOrDefault("MIDAD_BENCH_NAME", "core"),
                sizes.isEmpty() ? SIZES : sizes,
                fromEnvironment("MIDAD_BENCH_ROUNDS", 5),
                fromEnvironment("MIDAD_BENCH_SECONDS", 2),
                cases(System.getenv().getOrDefault("MIDAD_BENCH_CASES", "")),
                Node.asDeployed(System.getenv().getOrDefault("MIDAD_BENCH_JAVA", "")));
    }

    boolean wants(Case asked) {
        return cases.isEmpty() || cases.contains(asked.name());
    }

    private static List<String> cases(String names) {
        return Arrays.stream(names.split(";", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static int fromEnvironment(String variable, int otherwise) {
        var value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : number(value);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new StackFailure("This is not a number: " + text, e);
        }
    }
}
