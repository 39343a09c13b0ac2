package org.recoupe;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** The package list is the pipeline: data flows one way. */
class PackagesTest {

    private static final String[] TOP_DOWN = {
        "cli",
        "batch",
        "across",
        "report",
        "review",
        "rule",
        "finding",
        "against",
        "importing",
        "reference",
        "extract",
        "claim",
        "language",
        "article"
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.recoupe");

    @Test
    void aPackageUsesOnlyThoseBelowIt() {
        Architectures.LayeredArchitecture layers =
                Architectures.layeredArchitecture().consideringOnlyDependenciesInLayers();
        layers = layers.layer("root").definedBy("org.recoupe");
        layers = layers.layer("cluster").definedBy("org.recoupe.cluster..");
        for (String name : TOP_DOWN) {
            layers = layers.layer(name).definedBy("org.recoupe." + name + "..");
        }
        for (int i = 0; i < TOP_DOWN.length; i++) {
            String[] above = new String[i + 2];
            System.arraycopy(TOP_DOWN, 0, above, 0, i);
            above[i] = "root";
            above[i + 1] = "cluster";
            // The command line starts the facade, and batches work with it, so they stand above the root.
            layers = switch (TOP_DOWN[i]) {
                case "cli" -> layers.whereLayer("cli").mayNotBeAccessedByAnyLayer();
                case "batch" -> layers.whereLayer("batch").mayOnlyBeAccessedByLayers("cli", "cluster");
                default -> layers.whereLayer(TOP_DOWN[i]).mayOnlyBeAccessedByLayers(above);
            };
        }
        layers.whereLayer("cluster").mayNotBeAccessedByAnyLayer().check(CLASSES);
    }

    @Test
    void onlyTheClusterPackageKnowsSpark() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.recoupe.cluster..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.apache.spark..", "scala..")
                .check(CLASSES);
    }

    @Test
    void onlyTheRulePackageKnowsDrools() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackage("org.recoupe.rule..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.drools..", "org.kie..")
                .check(CLASSES);
    }

    @Test
    void onlyThoseThatUsersStartPrint() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideOutsideOfPackages("org.recoupe.cli..", "org.recoupe.cluster..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void claimsArePlainRecords() {
        ArchRuleDefinition.noClasses()
                .that()
                .resideInAPackage("org.recoupe.claim..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.fasterxml..", "org.apache..", "opennlp..", "org.jsoup..")
                .check(CLASSES);
    }

    /** Addresses are shown and never fetched; the server of reviews listens on one of this machine. */
    @Test
    void nothingOpensAConnection() {
        ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching(
                        "java\\.net\\.(?:http\\..*|(?!InetSocketAddress).*Socket.*|.*Connection|URLStreamHandler.*)")
                .orShould()
                .dependOnClassesThat()
                .haveNameMatching("org\\.jsoup\\.(?:Connection.*|helper\\.HttpConnection.*)|javax\\.net\\..*")
                .check(CLASSES);
    }
}
