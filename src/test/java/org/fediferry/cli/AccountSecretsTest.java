package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.OneTimeCode;
import org.fediferry.step.StepFailed;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** One-time codes are typed once, whoever restarts whatever, and recovery codes never. */
@Test(groups = "unit")
public class AccountSecretsTest {

    private static final String SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
    private static final Instant START = Instant.parse("2026-11-20T10:30:07Z");

    private final List<Duration> pauses = new ArrayList<>();
    private Path folder = Path.of("unset");
    private Instant now = START;

    @BeforeMethod(alwaysRun = true)
    public void start() throws IOException {
        folder = Files.createTempDirectory("secrets").resolve("state");
        now = START;
        pauses.clear();
    }

    public void waitsForTheNextCodeRatherThanTypingOneTwice() throws StepFailed {
        AccountSecrets secrets = generating();

        assertThat(secrets.code("old")).isEqualTo(codeAt(START));
        assertThat(pauses).isEmpty();
        assertThat(secrets.code("old")).isEqualTo(codeAt(START.plusSeconds(30)));
        assertThat(pauses).containsExactly(Duration.ofSeconds(23).plusMillis(1));
    }

    public void knowsAfterACrashWhichCodeWasTyped() throws StepFailed {
        assertThat(generating().code("old")).isEqualTo(codeAt(START));
        assertThat(generating().code("old")).isNotEqualTo(codeAt(START));
        assertThat(pauses).hasSize(1);
    }

    public void waitsForNobodyElsesCode() throws StepFailed {
        var ignored = generating().code("old");

        assertThat(generating().code("new")).isEqualTo(codeAt(START));
        assertThat(pauses).isEmpty();
    }

    public void keepsTheLastHalfMinuteOnlyAndNoCode() throws IOException, StepFailed {
        for (int i = 0; i < 3; i++) {
            var ignored = generating().code("old");
        }

        try (Stream<Path> files = Files.list(folder.resolve("codes"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSize(1);
            Path only = all.get(0);
            assertThat(only.getFileName())
                    .hasToString("ada@old.example-" + START.plusSeconds(83).getEpochSecond());
            assertThat(only).isEmptyFile();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(only)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    public void typesNoCodeThatItCannotNote() throws IOException {
        Files.createFile(folder);

        StepFailed failed = failure(generating());

        assertThat(failed.advice()).contains("fediferry.state.folder");
    }

    public void takesACodeOfAPerson() throws StepFailed {
        assertThat(asking("123 456").code("old")).isEqualTo("123456");
        assertThat(asking("12345678").code("old")).isEqualTo("12345678");
    }

    @DataProvider
    Object[][] noCodes() {
        return new Object[][] {
            {"3f9a0c77be", "10 characters that are not all digits, as recovery codes have"},
            {"0123456789", "10 characters, as recovery codes have"},
            {"12345", "5 characters"},
            {"12345a", "6 characters that are not all digits"},
        };
    }

    @Test(dataProvider = "noCodes")
    public void spendsNoRecoveryCode(String typed, String found) {
        StepFailed failed = failure(asking(typed));

        assertThat(failed.expected()).isEqualTo("One-time code of @ada@old.example, 6 to 8 digits");
        assertThat(failed.found()).isEqualTo(found).doesNotContain(typed);
        assertThat(failed.advice()).contains("not spent").doesNotContain(typed);
    }

    private AccountSecrets generating() {
        return secrets(new SecretSource.Known(SECRET), FakePrompt.nobody());
    }

    private AccountSecrets asking(String typed) {
        return secrets(new SecretSource.Ask(), FakePrompt.typing(typed));
    }

    private AccountSecrets secrets(SecretSource codes, Prompt prompt) {
        return new AccountSecrets(
                Map.of("old", account("old", codes), "new", account("new", codes)),
                new SecretSources(Map.of(), new FakeKeyring(), prompt),
                new UsedCodes(new StateFolder(folder)),
                new Clock() {
                    @Override
                    public Instant instant() {
                        return now;
                    }

                    @Override
                    public ZoneOffset getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(java.time.ZoneId zone) {
                        return this;
                    }
                },
                (time, why) -> {
                    assertThat(why).contains("was typed already");
                    pauses.add(time);
                    now = now.plus(time);
                });
    }

    private static AccountSettings account(String name, SecretSource codes) {
        return new AccountSettings(
                name,
                "mastodon",
                Handle.parse("ada@" + name + ".example"),
                URI.create("https://" + name + ".example"),
                "",
                new SecretSource.Ask(),
                Optional.of(codes),
                Optional.empty());
    }

    private static String codeAt(Instant time) {
        return OneTimeCode.ofSecret(SECRET).at(time).digits();
    }

    private static StepFailed failure(AccountSecrets secrets) {
        return Assertions.catchThrowableOfType(StepFailed.class, () -> secrets.code("old"));
    }
}
