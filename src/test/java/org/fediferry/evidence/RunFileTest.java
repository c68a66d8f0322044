package org.fediferry.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class RunFileTest {

    private static final Path GOLDEN = Path.of("src/test/resources/runs/small");

    private Path folder = Path.of("unset");

    @BeforeMethod(alwaysRun = true)
    public void newFolder() throws IOException {
        folder = Files.createTempDirectory("run");
    }

    public void writesTheGoldenFile() throws Exception {
        RunFolder.resume(folder).write(run());
        assertThat(folder.resolve("run.json")).hasSameTextualContentAs(GOLDEN.resolve("run.json"));
    }

    public void readsTheGoldenFile() throws Exception {
        assertThat(RunFolder.read(GOLDEN)).isEqualTo(run());
    }

    public void replacesWhatItWroteBefore() throws Exception {
        RunFolder.resume(folder).write(run());
        RunFolder.resume(folder).write(run());
        assertThat(RunFolder.read(folder)).isEqualTo(run());
        assertThat(folder.toFile().list()).containsExactly("run.json");
    }

    public void passesOverNamesItDoesNotKnow() throws Exception {
        change("\"format\" : 1,", "\"format\" : 1, \"mood\" : { \"sea\" : \"calm\" },");
        assertThat(RunFolder.read(folder)).isEqualTo(run());
    }

    public void refusesANewerFormat() throws Exception {
        change("\"format\" : 1", "\"format\" : 2");
        assertThatThrownBy(() -> RunFolder.read(folder))
                .isInstanceOf(UnreadableRun.class)
                .hasMessage(
                        "cannot read \"" + folder.resolve("run.json") + "\": it has format 2, and this Fediferry knows"
                                + " formats up to 1; use the version of Fediferry that made the run, or a newer one");
    }

    public void refusesAFileOfAnotherKind() throws Exception {
        Files.writeString(folder.resolve("run.json"), "{\"name\":\"x\"}");
        assertThatThrownBy(() -> RunFolder.read(folder))
                .hasMessageEndingWith("it says no \"format\", so it is not the run.json of a run");
    }

    public void saysWhatIsMissing() throws Exception {
        change("\"outcome\" : \"failed\",", "");
        assertThatThrownBy(() -> RunFolder.read(folder))
                .isInstanceOf(UnreadableRun.class)
                .hasMessageContaining("it is damaged: Missing creator property 'outcome'");
    }

    public void saysThatThereIsNoRun() {
        assertThatThrownBy(() -> RunFolder.read(folder))
                .isInstanceOf(UnreadableRun.class)
                .hasMessageEndingWith("there is no such file; name the folder of a run");
    }

    public void saysThatAFileIsDamaged() throws Exception {
        change("\"roles\" : {", "\"roles\" : ");
        assertThatThrownBy(() -> RunFolder.read(folder)).hasMessageContaining("it is damaged: ");
    }

    private void change(String from, String to) throws IOException {
        String json = Files.readString(GOLDEN.resolve("run.json"));
        assertThat(json).contains(from);
        Files.writeString(folder.resolve("run.json"), json.replaceFirst(Pattern.quote(from), to));
    }

    private static RunRecord run() {
        Map<String, RoleRecord> roles = new LinkedHashMap<>();
        roles.put("old", new RoleRecord("@ada@harbour.example", "https://harbour.example", "mastodon", "4.2.10"));
        roles.put("new", new RoleRecord("@ada@lantern.example", "https://lantern.example", "mastodon", "4.6.5+glitch"));
        return new RunRecord(
                1,
                "2026-11-20T103000Z-mastodon-to-mastodon",
                "mastodon-to-mastodon",
                "Move from one Mastodon server to another",
                "0.1.0",
                Instant.parse("2026-11-20T10:30:00Z"),
                null,
                Outcome.FAILED,
                roles,
                new BrowserRecord("chrome", "156.0", false),
                List.of(step()),
                List.of(export()),
                List.of(new TallyRecord("followers", 1_200L, null, List.of("@x@y.example"), "")),
                List.of("hello"),
                List.of("Your followers."),
                List.of("Your posts stay."),
                new SpentRecord(
                        Duration.ofMillis(600),
                        Duration.ofMillis(1_500),
                        Duration.ofSeconds(3),
                        Duration.ZERO,
                        Duration.ofMillis(40),
                        Duration.ofMillis(7)));
    }

    private static StepRecord step() {
        return new StepRecord(
                1,
                "old",
                "mastodon/export-lists",
                "Collect the lists",
                "Open the export page",
                "open: export",
                "scenarios/mastodon/export-lists.yaml:6:5",
                "read",
                Outcome.FAILED,
                2,
                Instant.parse("2026-11-20T10:30:01.250Z"),
                Duration.ofMillis(10_250),
                "the export page",
                "\"Log in\"",
                "sign in first: fediferry sign-in old",
                List.of("screenshots/001-old-open-export.png"),
                null);
    }

    private static ExportRecord export() {
        return new ExportRecord(
                "old",
                "follows",
                "exports/old/following_accounts.csv",
                2_048,
                310L,
                312L,
                310L,
                "ab".repeat(32),
                true,
                List.of("2 rows are missing"));
    }
}
