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

/** The files in {@code scenarios/*.json} are what the code prints; after a change of the language run with {@code -Dkeep}. */
@Test(groups = "unit")
public class ScenarioSchemaTest {

    private static final Path SHIPPED = Path.of("scenarios");
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCENARIO = REGISTRY.getSchema(ScenarioSchema.print());
    private static final Schema SERVER = REGISTRY.getSchema(ServerSchema.print());

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
        String schema = isServer(file) ? "server-schema.json" : "schema.json";

        assertThat(Files.readAllLines(file).get(0)).isEqualTo("# yaml-language-server: $schema=" + up + schema);
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
        compare("schema.json", ScenarioSchema.print());
        compare("server-schema.json", ServerSchema.print());
    }

    private static void compare(String name, String schema) throws IOException {
        Path file = SHIPPED.resolve(name);
        if (System.getProperty("keep") != null) {
            Files.writeString(file, schema);
        }
        assertThat(file).content().isEqualTo(schema);
    }

    private static List<String> errors(Path file) throws IOException {
        Schema schema = isServer(file) ? SERVER : SCENARIO;
        return schema.validate(Files.readString(file), InputFormat.YAML).stream()
                .map(Error::toString)
                .toList();
    }

    private static boolean isServer(Path file) {
        return file.endsWith("server.yaml");
    }

    private static Stream<Path> yaml(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }
}
