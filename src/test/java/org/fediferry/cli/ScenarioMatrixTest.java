package org.fediferry.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/**
 * Every scenario that ships against every version of the practice servers, in both languages: {@code mvn -Pmatrix}; some
 * of them with {@code -Dscenario=EXPRESSION}.
 */
@Test(groups = "matrix")
public class ScenarioMatrixTest {

    @BeforeMethod(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    @DataProvider
    public Object[][] everything() {
        List<Object[]> all = new ArrayList<>();
        Pattern wanted = Pattern.compile(System.getProperty("scenario", ".*"));
        for (String scenario : Recipes.shipped()) {
            if (!wanted.matcher(scenario).matches()) {
                continue;
            }
            for (String version : List.of("4.0", "4.2", "4.5", "4.6")) {
                for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                    all.add(new Object[] {scenario, version, language});
                }
            }
        }
        return all.toArray(Object[][]::new);
    }

    @Test(groups = "matrix", dataProvider = "everything")
    public void passes(String scenario, String version, Locale language) {
        try (World world = World.of(version, version, language)) {
            Recipes.perform(scenario, world);
        }
        Processes.noneIsLeft();
    }
}
