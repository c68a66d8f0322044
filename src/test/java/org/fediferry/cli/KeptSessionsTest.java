package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fediferry.fediverse.Handle;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Kept sessions: unreadable for others, useless without their key, and gone when they are dropped. */
@Test(groups = "unit")
public class KeptSessionsTest {

    private static final KeptSessions.Kept SESSION =
            new KeptSessions.Kept(Instant.parse("2026-11-20T10:30:00Z"), "[{\"name\":\"_session_id\"}]");

    private final AccountSettings ada = account("https://old.example");
    private Path folder = Path.of("unset");
    private FakeKeyring keyring = new FakeKeyring();

    @BeforeMethod(alwaysRun = true)
    public void start() throws IOException {
        folder = Files.createTempDirectory("sessions").resolve("state");
        keyring = new FakeKeyring();
    }

    public void keepsASessionUnderAKeyOfTheKeyring() throws Exception {
        assertThat(kept().keep(ada, SESSION)).isEqualTo(KeptSessions.KeyPlace.KEYRING);

        assertThat(kept().find(ada)).contains(SESSION);
        assertThat(keyring.entries()).containsOnlyKeys("fediferry/session of @ada@old.example");
        assertThat(folder.resolve("sessions")).isDirectoryContaining("glob:**.session");
        assertThat(folder.resolve("sessions")).isDirectoryNotContaining("glob:**.key");
    }

    public void keepsTheKeyBesideWhereThereIsNoKeyring() throws Exception {
        keyring.lock();

        assertThat(kept().keep(ada, SESSION)).isEqualTo(KeptSessions.KeyPlace.FILE);
        assertThat(kept().find(ada)).contains(SESSION);
        assertThat(SignInCommand.told(ada, KeptSessions.KeyPlace.FILE, new StateFolder(folder)))
                .contains("no keyring", "its key lies beside it in " + folder);
    }

    public void letsNobodyElseReadIt() throws Exception {
        keyring.lock();
        var ignored = kept().keep(ada, SESSION);

        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                        .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------");
                if (Files.isRegularFile(each)) {
                    assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1))
                            .doesNotContain("_session_id");
                }
            }
        }
    }

    public void saysWhyASessionCannotBeUsed() throws Exception {
        var ignored = kept().keep(ada, SESSION);

        assertThatThrownBy(() -> kept().find(account("https://elsewhere.example")))
                .isInstanceOf(KeptSessions.Unusable.class)
                .hasMessageContaining("belongs to another account, server or key");
        Path file = folder.resolve("sessions/ada@old.example.session");
        byte[] content = Files.readAllBytes(file);
        content[content.length - 1] ^= 1;
        Files.write(file, content);
        assertThatThrownBy(() -> kept().find(ada)).hasMessageContaining("its file was changed");
        Files.write(file, new byte[3]);
        assertThatThrownBy(() -> kept().find(ada)).hasMessageContaining("its file was changed");
        var again = kept().keep(ada, SESSION);
        assertThat(again).isEqualTo(KeptSessions.KeyPlace.KEYRING);
        keyring.entries().clear();
        assertThatThrownBy(() -> kept().find(ada)).hasMessage("its key is not in the keyring");
        keyring.lock();
        assertThatThrownBy(() -> kept().find(ada)).hasMessageContaining("no keyring");
    }

    public void leavesNothingOfWhatIsDropped() throws Exception {
        var ignored = kept().keep(ada, SESSION);

        assertThat(kept().drop(ada)).isTrue();
        assertThat(kept().drop(ada)).isFalse();
        assertThat(kept().find(ada)).isEmpty();
        assertThat(keyring.entries()).isEmpty();
        assertThat(folder.resolve("sessions")).isEmptyDirectory();
    }

    public void needsAWindowToSignInByHand() throws Refused {
        SignInCommand.refuseWithoutDesktop(Map.of("DISPLAY", ":0"), "Linux");
        SignInCommand.refuseWithoutDesktop(Map.of(), "Mac OS X");
        assertThatThrownBy(() -> SignInCommand.refuseWithoutDesktop(Map.of(), "Linux"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("there is no desktop here");
    }

    private KeptSessions kept() {
        return new KeptSessions(new StateFolder(folder), keyring);
    }

    private static AccountSettings account(String server) {
        return new AccountSettings(
                "old",
                "mastodon",
                Handle.parse("ada@old.example"),
                URI.create(server),
                "",
                new SecretSource.Ask(),
                Optional.empty(),
                Optional.empty());
    }
}
