package org.fediferry.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** All moments become one, as they were written. */
@Test(groups = "unit")
public class MomentsTest {

    @DataProvider
    public Object[][] moments() {
        return new Object[][] {
            {"en", "2026-11-22", "2026-01-15"},
            {"en", "2026-11-22T04:14:24.54Z", "2026-01-15T10:30:00.000Z"},
            {"en", "on 2026-11-22 04:14", "on 2026-01-15 10:30"},
            {"en", "Nov 22, 2026, 04:14", "Jan 15, 2026, 10:30"},
            {"en", "November 3rd, 2026", "January 15th, 2026"},
            {"en", "22 November 2026 at 4:14 PM", "15 January 2026 at 10:30 AM"},
            {"en", "Sun, 22 Nov 2026 04:14:24 +0000", "Thu, 15 Jan 2026 10:30:00 +0000"},
            {"en", "Joined November 2022", "Joined January 2026"},
            {"en", "11/22/2026", "01/15/2026"},
            {"de", "22.11.2026 um 14:05 Uhr", "15.01.2026 um 10:30 Uhr"},
            {"de", "Sonntag, 22. November 2026", "Donnerstag, 15. Januar 2026"},
            {"de", "22. Nov. 2026, 04:14", "15. Jan. 2026, 10:30"},
            {"de", "vor etwa 3 Stunden", "vor 2 Stunden"},
            {"en", "about 5 minutes ago", "2 hours ago"},
            {"fr", "22 novembre 2026", "15 janvier 2026"},
            {"en", "You may wait 30 days", "You may wait 30 days"},
            {"en", "March to 5 towns", "March to 5 towns"},
            {"en", "192.168.10.2026", "192.168.10.2026"},
        };
    }

    @Test(dataProvider = "moments")
    public void oneMomentInTheSameForm(String language, String text, String shown) {
        Moments moments = new Moments(language);
        assertThat(moments.in(text)).isEqualTo(shown);
        assertThat(moments.in(shown)).isEqualTo(shown);
    }

    public void elementsOfTimeMayBeShort() {
        Moments moments = new Moments("en");
        assertThat(moments.of("5m")).isEqualTo("2h");
        assertThat(moments.of("3d")).isEqualTo("2h");
        assertThat(moments.of("just now")).isEqualTo("2 hours ago");
        assertThat(moments.of("04:14")).isEqualTo("10:30");
    }
}
