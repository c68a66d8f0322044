package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.openqa.selenium.WebDriverException;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class TroubleTest {

    public void keepsOnlyWhatThePersonCanUse() {
        WebDriverException noisy = new WebDriverException("unknown error: cannot find Chrome binary (Session info: "
                + "chrome=156)\nBuild info: version: '4.49.0'\nCommand: [x, sendKeysToElement {value=[secret]}]");
        assertThat(Trouble.clean(noisy)).isEqualTo("cannot find Chrome binary");
    }

    public void letsNoPageSteerTheTerminal() {
        assertThat(Printable.line("a\u001b[31m\r\n b\u202ec\t")).isEqualTo("a [31m b c");
        assertThat(Printable.line("x".repeat(500))).hasSize(200).endsWith("\u2026");
    }

    public void readsVersions() {
        assertThat(Program.version("ChromeDriver 156.0.8078.79 (a21ce95c24ce)")).isEqualTo("156.0.8078.79");
        assertThat(Program.version("")).isEmpty();
    }
}
