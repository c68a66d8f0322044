package org.fediferry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The file {@code scenarios/schema.json} is what the code prints; after a change of the language run with {@code -Dkeep}. */
@Test(groups = "unit")
public class ScenarioSchemaTest {

    private static final Path SHIPPED = Path.of("scenarios");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(ScenarioSchema.text());

    @DataProvider
    public Object[][] files() throws IOException {
        return Stream.concat(yaml(SHIPPED), yaml(ScenarioReaderTest.LIBRARY))
                .map(file -> new Object[] {file})
                .toArray(Object[][]::new);
    }

    @DataProvider
    public Object[][] shipped() throws IOException {
        return yaml(SHIPPED).map(file -> new Object[] {file}).toArray(Object[][]::new);
    }

    @Test(dataProvider = "files")
    public void acceptsEverySoundFile(Path file) throws IOException {
        assertThat(errors(file)).isEmpty();
    }

    @Test(dataProvider = "shipped")
    public void isNamedInTheFirstLine(Path file) throws IOException {
        String up = file.getNameCount() == SHIPPED.getNameCount() + 1 ? "" : "../";

        assertThat(Files.readAllLines(file).get(0)).isEqualTo("# yaml-language-server: $schema=" + up + "schema.json");
    }

    public void hasFilesToJudge() throws IOException {
        assertThat(yaml(SHIPPED)).isNotEmpty();
    }

    @DataProvider
    public Object[][] refused() {
        return Stream.of(
                        "misspelt-key",
                        "misspelt-step",
                        "misspelt-option",
                        "wrong-value",
                        "wrong-type",
                        "missing-key",
                        "two-keywords",
                        "both-server-and-roles")
                .map(name -> new Object[] {Path.of("src/test/resources/bad", name + ".yaml")})
                .toArray(Object[][]::new);
    }

    @Test(dataProvider = "refused")
    public void refusesWhatTheReaderRefuses(Path file) throws IOException {
        assertThat(errors(file)).isNotEmpty();
    }

    public void refusesAMisspeltKeyOfAServerType() throws IOException {
        assertThat(errors(Path.of("src/test/resources/bad/servers/mastodon/server.yaml")))
                .isNotEmpty();
    }

    public void isKeptForEditors() throws IOException {
        Path file = SHIPPED.resolve("schema.json");
        if (System.getProperty("keep") != null) {
            Files.writeString(file, ScenarioSchema.text());
        }
        assertThat(file).content().isEqualTo(ScenarioSchema.text());
    }

    private static List<String> errors(Path file) throws IOException {
        return SCHEMA.validate(Files.readString(file), InputFormat.YAML).stream()
                .map(Error::toString)
                .toList();
    }

    private static Stream<Path> yaml(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }
}
