package org.fediferry.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.fediferry.scenario.InvalidScenario;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/**
 * Every flow of Mastodon that no journey of another test contains, once; the versions and languages take
 * turns. The matrix has all flows of all server types.
 */
@Test(groups = "browser")
public class FlowBrowserTest {

    private static final List<String> VERSIONS = List.of("4.6", "4.5", "4.2", "4.0");
    private static final List<String> JOURNEYS =
            List.of("mastodon-to-mastodon", "reorganise", "back-up", "keep-both", "leave", "mastodon-to-threads");

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    @DataProvider
    public Object[][] flows() throws Refused, InvalidScenario {
        Set<String> contained = new HashSet<>();
        for (String journey : JOURNEYS) {
            Preparation.read(Home.find(), journey).scenarios().keySet().forEach(flow -> contained.add(flow.path()));
        }
        List<String> flows = Recipes.shipped().stream()
                .filter(name -> name.startsWith("mastodon/") && !contained.contains(name))
                .toList();
        List<Object[]> turns = new ArrayList<>();
        for (int i = 0; i < flows.size(); i++) {
            Locale language = i / VERSIONS.size() % 2 == 0 ? Locale.ENGLISH : Locale.GERMAN;
            turns.add(new Object[] {flows.get(i), VERSIONS.get(i % VERSIONS.size()), language});
        }
        return turns.toArray(Object[][]::new);
    }

    @Test(groups = "browser", dataProvider = "flows")
    public void passes(String flow, String version, Locale language) {
        try (World world = World.of(version, version, language)) {
            Recipes.perform(flow, world);
        }
        Processes.noneIsLeft();
    }
}
