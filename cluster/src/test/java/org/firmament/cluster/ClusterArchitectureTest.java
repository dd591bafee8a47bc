package org.firmament.cluster;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/// The arrow to the cluster points down as all others do, and Spark stops in it.
class ClusterArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.firmament");

    @Test
    void nobodyDependsOnTheCluster() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.firmament.cluster")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.firmament.cluster..")
                .check(HOUSE);
    }

    @Test
    void sparkIsImportedFromTheClusterOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.firmament.cluster")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "scala..", "org.apache.hadoop..")
                .check(HOUSE);
    }

    @Test
    void theClusterKnowsThePlannerOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.firmament.cluster")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.firmament.orbits..", "org.firmament.coverage..", "org.firmament.optimizer..")
                .check(HOUSE);
    }

    @Test
    void thereIsNoStaticState() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage("org.firmament.cluster")
                .and()
                .areStatic()
                .and()
                .doNotHaveModifier(JavaModifier.SYNTHETIC)
                .should()
                .beFinal()
                .check(HOUSE);
    }
}
