package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Where a configuration says that secrets come from, and that it names a library only when that is used. */
@Test(groups = "unit")
public class AccountBlockTest {

    public void readsEverySource() throws IOException, Refused {
        assertThat(password("{ env = ADA }")).isEqualTo(new SecretSource.Environment("ADA"));
        assertThat(password("{ command = [pass, show, ada] }"))
                .isEqualTo(new SecretSource.Command(List.of("pass", "show", "ada")));
        assertThat(password("{ keyring = \"social/ada/old\" }"))
                .isEqualTo(new SecretSource.InKeyring("social", "ada/old"));
        assertThat(password("{ ask = true }")).isEqualTo(new SecretSource.Ask());
        assertThat(account("one-time-code { keyring = \"codes/ada\" }").oneTimeCode())
                .isEqualTo(Optional.of(new SecretSource.InKeyring("codes", "ada")));
    }

    @DataProvider
    Object[][] mistakes() {
        return new Object[][] {
            {"{ keyring = ada }", "\"ada\", where the password of \"old\" is, names no entry of a keyring"},
            {"{ keyring = \"/ada\" }", "names no entry of a keyring"},
            {"{ command = [] }", "the command for the password of \"old\" is empty"},
            {"{}", "the password of \"old\" comes from nowhere"},
            {"{ env = A, ask = true }", "the password of \"old\" comes from several places"},
            {"{ recovery = x }", "unknown setting \"fediferry.accounts.old.password.recovery\""},
        };
    }

    @Test(dataProvider = "mistakes")
    public void tellsAMistake(String written, String problem) {
        assertThatThrownBy(() -> password(written)).isInstanceOf(Refused.class).hasMessageContaining(problem);
    }

    /** The address of a service stands in a file that strangers share. */
    public void givesSecretsToNoServiceThatOnlyAServerTypeNames() throws IOException, Refused {
        AccountSettings account = account("token { env = TOKEN }");
        assertThatThrownBy(() -> account.at(URI.create("https://service.example")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("not given to https://service.example");
        assertThat(account.at(URI.create("https://old.example")).token()).isPresent();
        assertThat(account("").at(URI.create("https://service.example")).server())
                .isEqualTo(URI.create("https://service.example"));
        AccountSettings said = account("token { env = TOKEN }\nserver = \"https://service.example\"");
        assertThat(said.at(URI.create("https://service.example"))).isEqualTo(said);
    }

    public void loadsTheKeyringOnlyWhereItIsUsed() throws IOException, InterruptedException {
        Path log = Files.createTempFile("loaded", ".log");
        Process help = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.fediferry.cli.Main",
                        "--help")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(help.waitFor()).isZero();
        assertThat(log).content().contains("org.fediferry.cli.Main").doesNotContain("javakeyring", "freedesktop");
    }

    private static SecretSource password(String source) throws IOException, Refused {
        return account("password " + source).password();
    }

    private static AccountSettings account(String line) throws IOException, Refused {
        Path file = Files.createTempFile("fediferry", ".conf");
        Files.writeString(file, "fediferry.accounts.old { handle = \"ada@old.example\"\n" + line + "\n}\n");
        return FediferrySettings.read(file).accounts().values().iterator().next();
    }
}
