package org.fediferry.cli;

import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** What no export holds, between servers of different versions. */
@Test(groups = "browser")
public class SettingsBrowserTest {

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    public void arePutBack() {
        try (World world = World.of("4.2", "4.5")) {
            Recipes.perform("mastodon/restore-settings", world);
        }
        Processes.noneIsLeft();
    }

    /** The oldest page of everything that no export holds. */
    public void areCollected() {
        try (World world = World.of("4.2", "4.2")) {
            Recipes.perform("mastodon/collect-settings", world);
        }
        Processes.noneIsLeft();
    }
}
