package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.testng.annotations.Test;

/** Commands that work as they are printed. */
@Test(groups = "unit")
public class CommandLinesTest {

    public void beginAsFediferryWasBegun() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path home = Files.createTempDirectory("fediferry home");
        Path launcher = Files.createFile(home.resolve("fediferry"));
        assertThat(launcher.toFile().setExecutable(true)).isTrue();

        assertThat(CommandLines.program(null, "/bin")).isEqualTo("fediferry");
        assertThat(CommandLines.program(here.toString(), "/bin")).isEqualTo("./fediferry");
        assertThat(CommandLines.program(home.toString(), "/bin")).isEqualTo("'" + launcher + "'");
        assertThat(CommandLines.program(home.toString(), "/bin:" + home)).isEqualTo("fediferry");

        Files.delete(launcher);
        Files.delete(home);
    }

    public void carryTheConfiguration() {
        CommandLines lines = new CommandLines("./fediferry", Optional.of(Path.of("my files/ferry.conf")));

        assertThat(lines.configured("doctor")).isEqualTo("./fediferry doctor --config 'my files/ferry.conf'");
        assertThat(lines.bare("validate")).isEqualTo("./fediferry validate");
        assertThat(new CommandLines("fediferry", Optional.empty()).configured("doctor"))
                .isEqualTo("fediferry doctor");
    }

    public void quoteWhatAShellWouldTakeApart() {
        assertThat(CommandLines.word("@ada@harbour.example")).isEqualTo("@ada@harbour.example");
        assertThat(CommandLines.word("text=I'm gone")).isEqualTo("'text=I'\\''m gone'");
    }
}
