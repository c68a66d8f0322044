package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.fediferry.step.StepFailed;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Every place that a secret can come from, and what is said where it does not. */
@Test(groups = "unit")
public class SecretSourcesTest {

    private static final String SECRET = "open-sesame";

    private final FakeKeyring keyring = new FakeKeyring();
    private final FakePrompt prompt = FakePrompt.typing(SECRET);
    private final SecretSources sources = new SecretSources(Map.of("ADA", SECRET, "EMPTY", ""), keyring, prompt);

    public void readsTheEnvironment() throws StepFailed {
        assertThat(sources.fetch(new SecretSource.Environment("ADA"), "")).isEqualTo(SECRET);
    }

    public void asksAtTheTerminal() throws StepFailed {
        assertThat(sources.fetch(new SecretSource.Ask(), "Password of @ada@harbour.example"))
                .isEqualTo(SECRET);
        assertThat(prompt.questions()).containsOnly("Password of @ada@harbour.example");
    }

    public void readsTheKeyring() throws StepFailed {
        keyring.entries().put("social/ada/old", SECRET);

        assertThat(sources.fetch(new SecretSource.InKeyring("social", "ada/old"), ""))
                .isEqualTo(SECRET);
    }

    public void readsTheFirstLineOfACommandAndTellsItNoSecret() throws IOException, StepFailed {
        Path folder = Files.createTempDirectory("secrets");
        Path file = Files.writeString(folder.resolve("secret"), SECRET + "\nuser: ada\n");
        Path seen = folder.resolve("seen");
        List<String> words = List.of(
                "sh",
                "-c",
                "cat \"$0\"; cat /proc/$$/cmdline /proc/$$/environ >\"$1\"",
                file.toString(),
                seen.toString());

        assertThat(sources.fetch(new SecretSource.Command(words), "")).isEqualTo(SECRET);
        if (Files.exists(Path.of("/proc/self/cmdline"))) {
            assertThat(seen).content().contains("cmdline").doesNotContain(SECRET);
        }
    }

    @DataProvider
    Object[][] missing() {
        return new Object[][] {
            {new SecretSource.Environment("NOBODY"), "environment variable NOBODY", "it is not set"},
            {new SecretSource.Environment("EMPTY"), "environment variable EMPTY", "it is empty"},
            {new SecretSource.Command(List.of("true")), "the first line that \"true\" prints", "it printed nothing"},
            {new SecretSource.Command(List.of("sh", "-c", "echo x; exit 1")), "that \"sh\" prints", "the command failed"
            },
            {new SecretSource.Command(List.of("/no/such/program")), "\"/no/such/program\" prints", "No such file"},
            {new SecretSource.InKeyring("a", "b"), "under \"a/b\" in the system keyring", "there is no such entry"},
        };
    }

    @Test(dataProvider = "missing")
    public void saysOnceWhatIsMissing(SecretSource source, String expected, String found) {
        StepFailed failed = failure(sources, source);

        assertThat(failed.expected()).contains(expected);
        assertThat(failed.found()).contains(found);
        assertThat(failed.advice()).isNotEmpty();
        assertThat(failed.getMessage() + failed.advice()).doesNotContain(SECRET);
    }

    public void saysWhatToDoWithoutAKeyring() {
        StepFailed failed = failure(
                new SecretSources(Map.of(), FakeKeyring.none(), prompt), new SecretSource.InKeyring("social", "ada"));

        assertThat(failed.found()).contains("no keyring");
        assertThat(failed.advice()).contains("unlock its keyring", "env, command or ask");
    }

    public void saysThatNobodyCanBeAsked() {
        SecretSources alone = new SecretSources(Map.of(), keyring, FakePrompt.nobody());

        assertThat(failure(alone, new SecretSource.Ask()).found()).contains("no terminal to ask at");
        SecretSources silent = new SecretSources(Map.of(), keyring, FakePrompt.typing(""));
        assertThat(failure(silent, new SecretSource.Ask()).found()).isEqualTo("nothing was typed");
    }

    private static StepFailed failure(SecretSources sources, SecretSource source) {
        return Assertions.catchThrowableOfType(StepFailed.class, () -> sources.fetch(source, "Password"));
    }
}
