package org.fediferry.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class TranslationsTest {

    private Path folder = Path.of("");
    private Path own = Path.of("");

    @BeforeMethod(alwaysRun = true)
    public void prepare() throws IOException {
        folder = Files.createTempDirectory("translations");
        own = Files.createDirectory(folder.resolve("own"));
    }

    @AfterMethod(alwaysRun = true)
    public void cleanUp() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }

    public void translatesWhatItKnowsAndLeavesTheRest() throws Exception {
        write(folder, "de", "{ \"Open ${a.domain}\": \"Öffne ${a.domain}\" }");

        Translations german = Translations.read(folder, "de");

        assertThat(german.of("Open ${a.domain}")).isEqualTo("Öffne ${a.domain}");
        assertThat(german.of("Close it")).isEqualTo("Close it");
        assertThat(german.knows("Open ${a.domain}")).isTrue();
        assertThat(german.knows("Close it")).isFalse();
        assertThat(Translations.read(folder, "de-AT").of("Open ${a.domain}")).isEqualTo("Öffne ${a.domain}");
    }

    public void englishNeedsNoFileAndAnotherLanguageWithoutOneStaysEnglish() throws Exception {
        assertThat(Translations.read(folder, "en").knows("Close it")).isTrue();
        assertThat(Translations.read(folder, "fr").of("Close it")).isEqualTo("Close it");
        assertThat(Translations.read(folder, "fr").knows("Close it")).isFalse();
    }

    public void ownTranslationsBesideAScenarioWin() throws Exception {
        write(folder, "de", "{ \"Open it\": \"Öffne es\", \"Close it\": \"Schließ es\" }");
        write(own, "de", "{ \"Open it\": \"Mach es auf\" }");

        Translations german = Translations.read(folder, "de").beside(own.resolve("flow.yaml"));

        assertThat(german.of("Open it")).isEqualTo("Mach es auf");
        assertThat(german.of("Close it")).isEqualTo("Schließ es");
    }

    public void saysWhatALanguageLacks() throws Exception {
        Path scenario = own.resolve("flow.yaml");
        Files.writeString(scenario, """
                scenario: Look
                server: mastodon
                about: Looks around.
                steps:
                  - open: export
                    label: Open the export page of ${account.domain}
                """);
        Library library = ScenarioReader.read(Path.of("scenarios"), scenario);

        Translations german = Translations.read(Path.of("scenarios"), "de");

        assertThat(german.missing(library)).containsOnlyKeys("Look", "Looks around.");
        assertThat(Objects.requireNonNull(german.missing(library).get("Look")).file())
                .endsWith("flow.yaml");
        assertThat(Translations.read(Path.of("scenarios"), "en").missing(library))
                .isEmpty();
    }

    public void tellsEveryMistakeAtOnceAndWhereItIs() throws IOException {
        write(folder, "de", """
                {
                  "Open ${a.domain}": "Öffne ${a.domian}",
                  "Close it": "Schließ es",
                  "Close it": "Mach es zu",
                  "Wait": "",
                  "Count": ["Zähle"],
                  "Look at ${b}": "Sieh ${B} an"
                }
                """);

        assertThat(problems())
                .satisfiesExactly(
                        problem -> assertThat(problem)
                                .contains(
                                        "texts.de.json:2:23: the translation mentions ${a.domian}, and the text ${a.domain}"),
                        problem -> assertThat(problem).contains(":4:3: \"Close it\" is translated twice"),
                        problem -> assertThat(problem).contains(":5:11: the translation of \"Wait\" is empty"),
                        problem -> assertThat(problem).contains(":6:12: the translation of \"Count\" is no text"),
                        problem -> assertThat(problem).contains(":7:19: \"${B}\" is not the name of a value"));
    }

    public void tellsBrokenFiles() throws IOException {
        write(folder, "de", "{ \"Open it\": \"Öffne es\" \"Close it\": \"Schließ es\" }");
        assertThat(problems()).singleElement().asString().contains("texts.de.json:1:25: this is not JSON");

        write(folder, "de", "[]");
        assertThat(problems()).singleElement().asString().contains(":1:1: here is no object");

        write(folder, "de", "{} {}");
        assertThat(problems()).singleElement().asString().contains(":1:4: something stands behind");

        write(folder, "de", "{ \"Open it\": \"\\u202eÖffne es\" }");
        assertThat(problems()).singleElement().asString().contains("invisible character");
    }

    public void readingAllScenariosOfAFolderFindsTheMistakesOfEveryLanguage() throws IOException {
        write(folder, "de", "{ \"Wait\": \"\" }");
        write(folder, "fr", "{");

        InvalidScenario told = catchThrowableOfType(InvalidScenario.class, () -> ScenarioReader.readAll(folder));

        assertThat(told.problems())
                .extracting(problem -> Path.of(problem.source().file()).getFileName())
                .containsExactly(Path.of("texts.de.json"), Path.of("texts.fr.json"));
    }

    private List<String> problems() {
        InvalidScenario told = catchThrowableOfType(InvalidScenario.class, () -> Translations.read(folder, "de"));
        List<String> problems = told.problems().stream().map(Problem::toString).toList();
        assertThat(Translations.problemsBeside(folder.resolve("flow.yaml")).stream()
                        .map(Problem::toString))
                .isEqualTo(problems);
        return problems;
    }

    private static void write(Path folder, String language, String json) throws IOException {
        Files.writeString(folder.resolve("texts." + language + ".json"), json);
    }
}
