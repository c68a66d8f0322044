package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.fediferry.browser.BrowserKind;
import org.fediferry.browser.BrowserSettings;
import org.testng.annotations.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What the command line and the configuration say about browsers. */
@Test(groups = "unit")
public class BrowserOptionsTest {

    @Command
    private static final class Words {
        @Mixin
        private BrowserOptions browser = new BrowserOptions();
    }

    private static BrowserOptions options(String... words) {
        Words parsed = new Words();
        var ignored = new CommandLine(parsed).parseArgs(words);
        return parsed.browser;
    }

    private static BrowserSettings settings(String... words) throws Exception {
        return options(words).over(FediferrySettings.read(Path.of("")), List.of());
    }

    public void takesEveryKindByItsName() throws Exception {
        assertThat(settings().kind()).isEqualTo(BrowserKind.AUTO);
        assertThat(settings("--browser", "webkit").kind()).isEqualTo(BrowserKind.WEBKIT);
        assertThat(settings("--browser", "headless-shell").kind()).isEqualTo(BrowserKind.HEADLESS_SHELL);
        assertThatThrownBy(() -> settings("--browser", "firefux"))
                .hasMessageStartingWith("there is no browser \"firefux\"");
    }

    public void takesAGridAndNeverRepeatsWhatIsWrongInIt() throws Exception {
        assertThat(settings().grid()).isNull();
        assertThat(settings("--grid", "http://ada:hush@grid.example:4444").grid())
                .hasHost("grid.example")
                .hasUserInfo("ada:hush");
        for (String wrong : List.of("ada:hush@grid.example", "ws://ada:hush@grid.example", "http://ada:hush%@x")) {
            assertThatThrownBy(() -> settings("--grid", wrong))
                    .as(wrong)
                    .isInstanceOf(Refused.class)
                    .hasMessageStartingWith("this is not the address of a Selenium Grid")
                    .hasMessageNotContaining("hush");
        }
    }

    public void actsInNoBrowserThatDoesNotSeeErrors() throws Exception {
        FediferrySettings none = FediferrySettings.read(Path.of(""));
        assertThat(options("--browser", "firefox").toAct(none, List.of()).kind())
                .isEqualTo(BrowserKind.FIREFOX);
        assertThatThrownBy(() -> options("--browser", "webkit").toAct(none, List.of()))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("webkit does not tell whether a server answers with an error");
    }
}
