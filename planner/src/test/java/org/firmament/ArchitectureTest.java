package org.firmament;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.firmament.optimizer.Allocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The arrows between rooms, and where each library stops: `ARCHITECTURE.md`, held by a test.
class ArchitectureTest {
    /// A file over this many lines does more than one thing.
    private static final int LONGEST_FILE = 500;

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.firmament");

    @Test
    void arrowsOnlyPointDown() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("catalogs")
                .definedBy("org.firmament.catalogs..")
                .layer("orbits")
                .definedBy("org.firmament.orbits..")
                .layer("coverage")
                .definedBy("org.firmament.coverage..")
                .layer("optimizer")
                .definedBy("org.firmament.optimizer..")
                .layer("planner")
                .definedBy("org.firmament.planner..")
                .whereLayer("planner")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("optimizer")
                .mayOnlyBeAccessedByLayers("planner")
                .whereLayer("coverage")
                .mayOnlyBeAccessedByLayers("planner", "optimizer")
                .whereLayer("orbits")
                .mayOnlyBeAccessedByLayers("planner", "optimizer", "coverage")
                .check(HOUSE);
    }

    @ParameterizedTest
    @CsvSource({
        "tools.jackson.., org.firmament.catalogs.yaml",
        "com.fasterxml.., org.firmament.catalogs.yaml",
        "org.orekit.., org.firmament.orbits..",
        "org.hipparchus.., org.firmament.orbits..",
        "org.jgrapht.., org.firmament.coverage.network",
        "org.optaplanner.., org.firmament.optimizer.optaplanner",
        "gg.jte.., org.firmament.planner.report..",
        "org.duckdb.., org.firmament.planner.store",
        "java.sql.., org.firmament.planner.store",
        "picocli.., org.firmament.planner.cli",
    })
    void aLibraryIsImportedFromOneRoom(String library, String room) {
        noClasses()
                .that()
                .resideOutsideOfPackages(room, "gg.jte.generated..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(HOUSE);
    }

    @Test
    void nounsAndUnitsUseTheJdkOnly() {
        classes()
                .that()
                .resideInAnyPackage("org.firmament.catalogs", "org.firmament.catalogs.units")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..", "org.jspecify.annotations", "org.firmament.catalogs", "org.firmament.catalogs.units")
                .check(HOUSE);
    }

    @Test
    void commandsHoldNoFormula() {
        noClasses()
                .that()
                .resideInAPackage("org.firmament.planner.cli")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.firmament.orbits..", "org.firmament.coverage..", "org.firmament.optimizer..")
                .check(HOUSE);
    }

    /// Proofs and searches judge plans by their goal, not by what leaks.
    @Test
    void plansAreJudgedByTheirGoal() {
        noClasses()
                .that()
                .resideInAnyPackage("org.firmament.optimizer.bound", "org.firmament.optimizer.optaplanner")
                .should()
                .callMethod(Allocation.class, "leaked")
                .check(HOUSE);
    }

    @Test
    void thereIsNoStaticState() {
        fields().that()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .check(HOUSE);
    }

    @Test
    void thereIsNoLumberRoom() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..helper..", "..manager..", "..impl..", "..model..")
                .check(HOUSE);
    }

    @Test
    void roomsAreAtMostOneLevelBelowTheirModule() {
        assertThat(HOUSE.stream().map(c -> c.getPackageName()).distinct())
                .allMatch(name -> name.chars().filter(c -> c == '.').count() <= 3);
    }

    @Test
    void insideEverythingIsSi() {
        members()
                .that()
                .areDeclaredInClassesThat(inside())
                .should()
                .haveNameNotMatching(".*[a-z](Km|Deg|Min|Ms|Hours|Minutes|Degrees|Kilometres)$")
                .check(HOUSE);
    }

    @Test
    void noFileDoesMoreThanOneThing() {
        assertThat(sources().filter(file -> lines(file) > LONGEST_FILE)).isEmpty();
    }

    private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass> inside() {
        return DescribedPredicate.describe(
                "the rooms below planner, units apart",
                type -> !type.getPackageName().startsWith("org.firmament.planner")
                        && !type.getPackageName().startsWith("org.firmament.catalogs.units"));
    }

    private static Stream<Path> sources() {
        Path house = Path.of("..").toAbsolutePath().normalize();
        return Stream.of("catalogs", "orbits", "coverage", "optimizer", "planner", "cluster")
                .flatMap(module -> javaFiles(house.resolve(module).resolve("src")).stream());
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int lines(Path file) {
        try {
            return Files.readAllLines(file).size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
