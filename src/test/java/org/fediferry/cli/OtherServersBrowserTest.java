package org.fediferry.cli;

import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Journeys to servers that are no Mastodon; those from there, and their flows by themselves, are in the matrix. */
@Test(groups = "browser")
public class OtherServersBrowserTest {

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    @AfterMethod(alwaysRun = true)
    public void leavesNoBrowser() {
        Processes.noneIsLeft();
    }

    @DataProvider
    public Object[][] scenarios() {
        return Recipes.shipped().stream()
                .filter(name -> name.matches("mastodon-to-(gotosocial|akkoma)"))
                .map(name -> new Object[] {name})
                .toArray(Object[][]::new);
    }

    @Test(groups = "browser", dataProvider = "scenarios")
    public void passes(String scenario) {
        try (World world = World.of("4.5", "4.6")) {
            Recipes.perform(scenario, world);
        }
    }
}
