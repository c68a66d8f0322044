package org.fediferry.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.fediferry.step.FlowRef;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What no file in the repository can show: links, huge files, folders in the wrong place, plans that explode. */
@Test(groups = "unit")
public class HostileFolderTest {

    private static final String FLOW = "scenario: A flow%nserver: threads%nsteps:%n";

    private Path outside;
    private Path folder;

    @BeforeMethod(alwaysRun = true)
    public void createFolder() throws IOException {
        outside = Files.createTempDirectory("hostile");
        folder = Files.createDirectories(outside.resolve("scenarios"));
        Files.createDirectory(folder.resolve("threads"));
        Files.copy(ScenarioReaderTest.LIBRARY.resolve("threads/server.yaml"), folder.resolve("threads/server.yaml"));
    }

    @AfterMethod(alwaysRun = true)
    public void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(outside)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    public void refusesALinkThatLeavesTheFolder() throws IOException {
        write(outside.resolve("secret.yaml"), FLOW + "  - say: hello%n");
        Files.createSymbolicLink(folder.resolve("inside.yaml"), outside.resolve("secret.yaml"));
        write(folder.resolve("user.yaml"), FLOW + "  - use: inside%n");

        assertThat(told("user")).contains("inside.yaml:1:1: the file is a link that leads out of the scenarios folder");
    }

    public void refusesAServerTypeThatIsALinkOutOfTheFolder() throws IOException {
        Files.move(folder.resolve("threads"), outside.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("threads"), outside.resolve("elsewhere"));
        write(folder.resolve("user.yaml"), FLOW + "  - say: hello%n");

        assertThat(told("user")).contains("server.yaml:1:1: the file is a link that leads out of the scenarios folder");
    }

    public void refusesAFileThatIsTooLarge() throws IOException {
        write(folder.resolve("large.yaml"), FLOW + "  - say: " + "a".repeat(1_000_001));

        assertThat(told("large")).contains("large.yaml:1:1: the file is larger than 1 MB");
    }

    public void refusesAFolderInPlaceOfAFile() throws IOException {
        Files.createDirectory(folder.resolve("folder.yaml"));

        assertThat(told("folder")).contains("folder.yaml:1:1: this is not a file");
    }

    public void refusesScenariosThatBecomeHuge() throws IOException {
        write(folder.resolve("level-0.yaml"), FLOW + "  - say: boom%n".repeat(10));
        for (int level = 1; level <= 12; level++) {
            write(
                    folder.resolve("level-" + level + ".yaml"),
                    FLOW + ("  - use: level-" + (level - 1) + "%n").repeat(10));
        }

        assertThat(told("level-12")).contains("level-12.yaml:1:1: with everything that it uses this scenario has more");
    }

    @DataProvider
    Object[][] deletions() {
        return new Object[][] {
            {"/settings/delete"},
            {"/Settings//delete"},
            {"/settings/x/../delete"},
            {"/settings/%64elete"},
            {"/settings/remove/request/permanent"},
            {"/settings/./Remove"}
        };
    }

    @Test(groups = "unit", dataProvider = "deletions")
    public void refusesAServerTypeThatNamesTheDeletion(String path) throws IOException {
        write(folder.resolve("user.yaml"), FLOW + "  - say: hello%n");
        String type = "server: threads%nhosted: https://server.example%nnever: { paths: [/settings/remove] }%n";
        Path file = folder.resolve("threads/server.yaml");

        Files.writeString(file, type.replace("%n", "\n") + "pages: { gone: { path: \"" + path + "\", is: body } }\n");
        assertThat(told("user")).contains("\"" + path + "\" deletes the account");

        String api = "api: { gone: { method: post, path: \"" + path + "\" } }\npages: {}\n";
        Files.writeString(file, type.replace("%n", "\n") + api);
        assertThat(told("user")).contains("\"" + path + "\" is not a path of a call");
    }

    public void refusesElementsOfAPartThatIsNeverTouched() throws IOException {
        write(folder.resolve("user.yaml"), FLOW + "  - say: hello%n");
        write(folder.resolve("threads/server.yaml"), """
                server: threads
                hosted: https://server.example
                never: { paths: [/settings/remove], elements: [".danger"] }
                pages:
                  settings:
                    elements:
                      button: { css: ".danger button", label: Delete }
                      link: { css: 'a[href="/settings/remove/request/permanent"]', label: Delete }
                """);

        assertThat(told("user"))
                .contains("\".danger button\" leads to the deletion of the account")
                .contains("permanent\"]\" leads to the deletion of the account");
    }

    public void tellsThatThereIsNoSuchScenario() {
        assertThat(told("nothing")).contains("there is no scenario \"nothing\"");
    }

    private String told(String name) {
        InvalidScenario told =
                catchThrowableOfType(InvalidScenario.class, () -> ScenarioReader.read(folder, FlowRef.parse(name)));
        assertThat(told).as("nothing was found wrong in %s", name).isNotNull();
        return String.valueOf(told.getMessage());
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text.replace("%n", "\n"));
    }
}
