package org.fediferry.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.util.List;
import java.util.Map;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** The packages know each other only as the design says. */
@Test(groups = "unit")
public class LayeringTest {

    private static final String BASE = "org.fediferry.";

    /** Which packages each may know; {@code cli} knows all and is known by none. */
    private static final Map<String, List<String>> NEIGHBOURS = Map.ofEntries(
            Map.entry("step", List.of()),
            Map.entry("fediverse", List.of()),
            Map.entry("evidence", List.of()),
            Map.entry("exports", List.of("fediverse")),
            Map.entry("archive", List.of("fediverse", "exports")),
            Map.entry("scenario", List.of("step")),
            Map.entry("plan", List.of("step", "scenario", "fediverse")),
            Map.entry("drift", List.of("step", "scenario", "plan", "fediverse")),
            Map.entry("outlook", List.of("step", "scenario", "fediverse", "exports")),
            Map.entry("ledger", List.of("fediverse", "exports", "evidence")),
            Map.entry(
                    "run",
                    List.of("step", "scenario", "plan", "fediverse", "exports", "archive", "evidence", "ledger")),
            Map.entry("browser", List.of("step")),
            Map.entry("report", List.of("evidence")),
            Map.entry("check", List.of("step", "scenario", "plan", "run", "browser", "drift", "fediverse", "evidence")),
            Map.entry("baseline", List.of("evidence", "report")),
            Map.entry("practice", List.of("fediverse")),
            Map.entry("rehearsal", List.of("practice", "fediverse", "step", "scenario", "plan", "run")),
            Map.entry("illustration", List.of()),
            Map.entry("pseudonym", List.of()),
            Map.entry("guide", List.of("step", "scenario", "plan", "drift", "fediverse", "evidence", "pseudonym")),
            Map.entry(
                    "darkroom",
                    List.of("browser", "step", "plan", "run", "evidence", "guide", "illustration", "pseudonym")),
            Map.entry("cli", List.of()));

    private JavaClasses classes;

    @BeforeClass(alwaysRun = true)
    public void read() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.fediferry");
    }

    public void packagesKnowOnlyTheirNeighbours() {
        LayeredArchitecture layers = layeredArchitecture().consideringOnlyDependenciesInLayers();
        for (String name : NEIGHBOURS.keySet()) {
            layers = layers.layer(name).definedBy(BASE + name + "..");
        }
        for (Map.Entry<String, List<String>> each : NEIGHBOURS.entrySet()) {
            if (each.getKey().equals("cli")) {
                layers = layers.whereLayer("cli").mayNotBeAccessedByAnyLayer();
            } else if (each.getValue().isEmpty()) {
                layers = layers.whereLayer(each.getKey()).mayNotAccessAnyLayer();
            } else {
                layers = layers.whereLayer(each.getKey())
                        .mayOnlyAccessLayers(each.getValue().toArray(String[]::new));
            }
        }
        layers.check(classes);
    }

    public void packagesHaveNoCycles() {
        slices().matching(BASE + "(**)").should().beFreeOfCycles().check(classes);
    }

    public void librariesStayBehindTheirFences() {
        fence("browser..", "org.openqa.selenium..", "io.github.bonigarcia..", "com.deque..");
        fence("check..", "org.testng..");
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
