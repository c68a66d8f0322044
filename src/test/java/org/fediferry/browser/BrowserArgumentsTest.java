package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class BrowserArgumentsTest {

    private static BrowserSettings settings(boolean headed, Set<String> keys) {
        return new BrowserSettings(
                BrowserKind.AUTO,
                headed,
                Duration.ZERO,
                new Viewport(1280, 800),
                null,
                null,
                List.of("en", "de"),
                keys);
    }

    public void givesUpTheSandboxOnlyForTheSuperuser() {
        BrowserSettings settings = settings(false, Set.of());
        assertThat(BrowserArguments.of(settings, BrowserKind.CHROMIUM, true)).contains("--no-sandbox");
        assertThat(BrowserArguments.of(settings, BrowserKind.CHROMIUM, false)).doesNotContain("--no-sandbox");
    }

    public void asksForNoWindowWhereThereMayBeOne() {
        assertThat(BrowserArguments.of(settings(false, Set.of()), BrowserKind.CHROMIUM, false))
                .contains("--headless=new");
        assertThat(BrowserArguments.of(settings(false, Set.of()), BrowserKind.HEADLESS_SHELL, false))
                .doesNotContain("--headless=new");
        assertThat(BrowserArguments.of(settings(true, Set.of()), BrowserKind.CHROMIUM, false))
                .doesNotContain("--headless=new");
    }

    public void asksForPagesInTheLanguages() {
        assertThat(BrowserArguments.of(settings(false, Set.of()), BrowserKind.CHROME, false))
                .contains("--accept-lang=en,de");
    }

    public void trustsOnlyTheKeysThatWereNamed() {
        assertThat(BrowserArguments.of(settings(false, Set.of("b=", "a=")), BrowserKind.CHROME, false))
                .contains("--ignore-certificate-errors-spki-list=a=,b=");
        assertThat(BrowserArguments.of(settings(false, Set.of()), BrowserKind.CHROME, false))
                .noneMatch(argument -> argument.contains("certificate"));
    }

    public void leavesTheNameOfTheBrowserAlone() {
        assertThat(BrowserArguments.of(settings(false, Set.of()), BrowserKind.CHROME, false))
                .noneMatch(argument -> argument.contains("user-agent"));
    }

    public void refusesAWindowForABrowserWithoutOne() {
        assertThatThrownBy(() -> new BrowserSettings(
                        BrowserKind.HEADLESS_SHELL,
                        true,
                        Duration.ZERO,
                        new Viewport(1280, 800),
                        null,
                        null,
                        List.of("en"),
                        Set.of()))
                .hasMessage("a headless shell has no window to show; choose chromium or chrome");
    }

    public void readsTheSizeOfThePage() {
        assertThat(Viewport.parse("1280x800"))
                .isEqualTo(new Viewport(1280, 800))
                .hasToString("1280x800");
        assertThatThrownBy(() -> Viewport.parse("big"))
                .hasMessage("\"big\" is not the size of a page; write width x height, for example 1280x800");
    }
}
