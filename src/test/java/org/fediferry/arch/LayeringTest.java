package org.fediferry.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** The packages know each other only as the design says. */
@Test(groups = "unit")
public class LayeringTest {

    private static final String BASE = "org.fediferry.";

    private JavaClasses classes;

    @BeforeClass(alwaysRun = true)
    public void read() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.fediferry");
    }

    public void packagesKnowOnlyTheirNeighbours() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("step")
                .definedBy(BASE + "step..")
                .layer("scenario")
                .definedBy(BASE + "scenario..")
                .layer("plan")
                .definedBy(BASE + "plan..")
                .layer("run")
                .definedBy(BASE + "run..")
                .layer("browser")
                .definedBy(BASE + "browser..")
                .layer("fediverse")
                .definedBy(BASE + "fediverse..")
                .layer("evidence")
                .definedBy(BASE + "evidence..")
                .layer("report")
                .definedBy(BASE + "report..")
                .layer("practice")
                .definedBy(BASE + "practice..")
                .layer("cli")
                .definedBy(BASE + "cli..")
                .whereLayer("step")
                .mayNotAccessAnyLayer()
                .whereLayer("fediverse")
                .mayNotAccessAnyLayer()
                .whereLayer("evidence")
                .mayNotAccessAnyLayer()
                .whereLayer("scenario")
                .mayOnlyAccessLayers("step")
                .whereLayer("plan")
                .mayOnlyAccessLayers("step", "scenario", "fediverse")
                .whereLayer("run")
                .mayOnlyAccessLayers("step", "scenario", "plan", "fediverse", "evidence")
                .whereLayer("browser")
                .mayOnlyAccessLayers("step")
                .whereLayer("report")
                .mayOnlyAccessLayers("evidence")
                .whereLayer("practice")
                .mayOnlyAccessLayers("fediverse")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .check(classes);
    }

    public void packagesHaveNoCycles() {
        slices().matching(BASE + "(**)").should().beFreeOfCycles().check(classes);
    }

    public void librariesStayBehindTheirFences() {
        fence("browser..", "org.openqa.selenium..", "io.github.bonigarcia..");
        fence("scenario..", "org.yaml..");
        fence("cli..", "picocli..", "com.typesafe.config..");
        fence("practice..", "io.javalin..");
    }

    public void nobodySleepsOrPrintsInPassing() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(classes);
    }

    private void fence(String inside, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackage(BASE + inside)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(classes);
    }
}
