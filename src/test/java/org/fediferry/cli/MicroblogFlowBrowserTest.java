package org.fediferry.cli;

import java.util.List;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Every flow of micro.blog, once. */
@Test(groups = "browser")
public class MicroblogFlowBrowserTest {

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    @AfterMethod(alwaysRun = true)
    public void leavesNoBrowser() {
        Processes.noneIsLeft();
    }

    @DataProvider
    public Object[] flows() {
        List<String> flows = Recipes.shipped().stream()
                .filter(name -> name.startsWith("microblog/"))
                .toList();
        return flows.toArray();
    }

    @Test(groups = "browser", dataProvider = "flows")
    public void passes(String flow) {
        try (World world = World.of("4.5", "4.6")) {
            Recipes.perform(flow, world);
        }
    }
}
