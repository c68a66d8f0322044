package org.fediferry.fediverse;

import static org.assertj.core.api.Assertions.assertThat;

import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The versions that servers publish. */
@Test(groups = "unit")
public class VersionTest {

    @DataProvider
    public Object[][] published() {
        return new Object[][] {
            {"4.6.5", new Version(4, 6, 5, "")},
            {"4.6.5+glitch", new Version(4, 6, 5, "+glitch")},
            {"4.5.11+hometown-1.2.1", new Version(4, 5, 11, "+hometown-1.2.1")},
            {"4.7.0-nightly.2026-11-20", new Version(4, 7, 0, "-nightly.2026-11-20")},
            {" v4.2.1 ", new Version(4, 2, 1, "")},
            {"4.0", new Version(4, 0, 0, "")},
            {"4", new Version(4, 0, 0, "")},
            {"2.7.2 (compatible; Pleroma 2.9.1)", new Version(2, 7, 2, " (compatible; Pleroma 2.9.1)")},
        };
    }

    @Test(dataProvider = "published")
    public void readsWhatServersPublish(String text, Version version) {
        assertThat(Version.parse(text)).isEqualTo(version);
        assertThat(version.isKnown()).isTrue();
    }

    public void ordersReleaseLinesAndNothingFiner() {
        assertThat(Version.parse("4.10.0")).isGreaterThan(Version.parse("4.9.9"));
        assertThat(Version.parse("5.0")).isGreaterThan(Version.parse("4.10"));
        assertThat(Version.parse("4.6.5+glitch")).isEqualByComparingTo(Version.parse("4.6.0-alpha.1"));
    }

    public void printsTheWholeVersionAndTheLine() {
        assertThat(Version.parse("4.5.11+hometown-1.2.1")).hasToString("4.5.11+hometown-1.2.1");
        assertThat(Version.parse("4.0")).hasToString("4.0.0");
        assertThat(Version.parse("4.6.5").line()).isEqualTo("4.6");
    }

    public void keepsWhatIsNoVersion() {
        assertThat(Version.parse("main-3fa2b").isKnown()).isFalse();
        assertThat(Version.parse("main-3fa2b")).hasToString("main-3fa2b");
        assertThat(Version.parse("20261120").isKnown()).isFalse();
    }
}
