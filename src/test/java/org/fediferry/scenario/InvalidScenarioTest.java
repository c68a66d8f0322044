package org.fediferry.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.fediferry.step.StepCatalog;
import org.fediferry.step.StepType;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/**
 * What people are told about their mistakes. For a new case write {@code bad/NAME.yaml}, or a folder {@code bad/NAME}, run
 * the test, read {@code target/NAME.actual.txt} and, if it is what a person needs to hear, keep it as {@code bad/NAME.txt}.
 */
@Test(groups = "unit")
public class InvalidScenarioTest {

    private static final Path BAD = Path.of("src/test/resources/bad");

    /** A new step must not change what is expected here. */
    private static final String KEYWORDS =
            String.join(", ", StepCatalog.all().stream().map(StepType::keyword).toList());

    @DataProvider
    public Object[][] bad() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files.filter(file -> !file.toString().endsWith(".txt"))
                    .sorted()
                    .map(file -> new Object[] {file})
                    .toArray(Object[][]::new);
        }
    }

    @Test(dataProvider = "bad")
    public void tellsEveryMistakeAndWhatToDo(Path bad) throws IOException {
        String name = String.valueOf(bad.getFileName()).replace(".yaml", "");
        InvalidScenario told = catchThrowableOfType(InvalidScenario.class, () -> read(bad));

        assertThat(told).as("nothing was found wrong in %s", bad).isNotNull();
        String actual = String.join(
                        "\n", told.problems().stream().map(Problem::toString).toList()) + "\n";
        actual = actual.replace(KEYWORDS, "EVERY KEYWORD");
        Path golden = BAD.resolve(name + ".txt");
        if (!Files.exists(golden) || !Files.readString(golden).equals(actual)) {
            Files.writeString(Path.of("target", name + ".actual.txt"), actual);
        }
        assertThat(golden).exists();
        assertThat(actual).isEqualTo(Files.readString(golden));
    }

    public void everyGoldenFileBelongsToACase() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            List<Path> orphans = files.filter(file -> file.toString().endsWith(".txt"))
                    .filter(file -> !Files.exists(Path.of(file.toString().replace(".txt", ".yaml")))
                            && !Files.isDirectory(Path.of(file.toString().replace(".txt", ""))))
                    .toList();
            assertThat(orphans).isEmpty();
        }
    }

    private static void read(Path bad) throws InvalidScenario {
        if (Files.isDirectory(bad)) {
            ScenarioReader.readAll(bad);
        } else {
            ScenarioReader.read(ScenarioReaderTest.LIBRARY, bad);
        }
    }
}
