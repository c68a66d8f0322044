package org.fediferry.cli;

import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What no export holds, between servers of different versions. */
@Test(groups = "browser")
public class SettingsBrowserTest {

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    @DataProvider
    public Object[][] pairs() {
        return new Object[][] {{"4.5", "4.5"}, {"4.2", "4.5"}};
    }

    @Test(groups = "browser", dataProvider = "pairs")
    public void arePutBack(String from, String to) {
        try (World world = World.of(from, to)) {
            Recipes.perform("mastodon/restore-settings", world);
        }
        Processes.noneIsLeft();
    }
}
