package org.midad;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The floors of the house, as the page on architecture draws them: a package uses only floors below its own. */
class ArchitectureTest {

    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("desk", 9),
            Map.entry("preview", 8),
            Map.entry("notifications", 8),
            Map.entry("publishing", 7),
            Map.entry("search", 7),
            Map.entry("webhooks", 7),
            Map.entry("articles", 6),
            Map.entry("images", 5),
            Map.entry("style", 5),
            Map.entry("sites", 4),
            Map.entry("audit", 3),
            Map.entry("workflow", 3),
            Map.entry("identity", 2),
            Map.entry("delivery", 2),
            Map.entry("language", 1),
            Map.entry("store", 1),
            Map.entry("platform", 0));

    private static final Set<String> DELIVERY_USES = Set.of("delivery", "platform", "language", "store");
    private static final String ROOT = "org.midad.";
    private static final JavaClasses HOUSE = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void a_package_uses_only_floors_below_its_own() {
        classes().should(useOnlyFloorsBelow()).check(HOUSE);
    }

    @Test
    void every_package_has_a_floor() {
        var packages = HOUSE.stream().flatMap(type -> home(type).stream()).collect(Collectors.toSet());

        assertThat(FLOORS.keySet()).containsAll(packages);
    }

    @Test
    void delivery_uses_only_platform_language_and_the_store() {
        noClasses()
                .that(liveIn(Set.of("delivery")))
                .should()
                .dependOnClassesThat(liveIn(others(DELIVERY_USES)))
                .check(HOUSE);
    }

    @Test
    void language_is_pure_functions_without_input_or_output() {
        noClasses()
                .that(liveIn(Set.of("language")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.net..", "java.nio.file..", "java.sql..", "jakarta..", "io..", "org.hibernate..")
                .check(HOUSE);
    }

    @Test
    void the_workflow_is_plain_java() {
        noClasses()
                .that(liveIn(Set.of("workflow")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "io..", "org.hibernate..", "org.eclipse..", "com..")
                .check(HOUSE);
    }

    @Test
    void nothing_of_the_product_knows_the_local_stack() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.midad.local..")
                .check(HOUSE);
        assertThat(Path.of("target/classes/org/midad/local")).doesNotExist();
    }

    @Test
    void packages_do_not_go_round_in_circles() {
        slices().matching("org.midad.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void a_resource_speaks_http_and_leaves_the_database_to_others() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Resource")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.hibernate..", "jakarta.persistence..", "java.sql..", "javax.sql..", "io.agroal..")
                .check(HOUSE);
    }

    @Test
    void every_way_in_over_http_says_who_may_take_it() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .beAnnotatedWith("jakarta.annotation.security.RolesAllowed")
                .orShould()
                .beAnnotatedWith("io.quarkus.security.Authenticated")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.security.PermitAll")
                .check(HOUSE);
    }

    @Test
    void nothing_is_called_what_says_nothing() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Util|Utils|Impl|Data|Info)")
                .check(HOUSE);
    }

    @Test
    void every_package_says_that_nothing_is_null() throws ClassNotFoundException {
        for (var name : HOUSE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet())) {
            if (name.startsWith(ROOT)) {
                assertThat(Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class))
                        .as(name)
                        .isTrue();
            }
        }
    }

    private static Set<String> others(Set<String> packages) {
        return FLOORS.keySet().stream().filter(name -> !packages.contains(name)).collect(Collectors.toSet());
    }

    private static DescribedPredicate<JavaClass> liveIn(Set<String> packages) {
        return DescribedPredicate.describe(
                "live in " + packages,
                type -> home(type).filter(packages::contains).isPresent());
    }

    /** The package right below {@code org.midad}; empty for what is not ours. */
    private static Optional<String> home(JavaClass type) {
        var name = type.getPackageName() + ".";
        return name.startsWith(ROOT)
                ? Optional.of(name.substring(ROOT.length(), name.indexOf('.', ROOT.length())))
                : Optional.empty();
    }

    private static ArchCondition<JavaClass> useOnlyFloorsBelow() {
        return new ArchCondition<>("use only floors below their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(ArchitectureTest::goesUpOrAcross)
                        .forEach(use -> events.add(SimpleConditionEvent.violated(use, use.getDescription())));
            }
        };
    }

    private static boolean goesUpOrAcross(Dependency use) {
        var from = home(use.getOriginClass());
        var to = home(use.getTargetClass());
        return from.isPresent()
                && to.isPresent()
                && !from.equals(to)
                && FLOORS.getOrDefault(to.get(), Integer.MAX_VALUE) >= FLOORS.getOrDefault(from.get(), -1);
    }
}
