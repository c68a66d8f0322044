package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.fediferry.rehearsal.CannotRehearse;
import org.testng.Reporter;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/**
 * Every scenario that ships is rehearsed in both languages, with nothing but its name: {@code mvn -Pmatrix}; some of them
 * with {@code -Dscenario=EXPRESSION}.
 */
@Test(groups = "matrix")
public class RehearsalMatrixTest {

    /** What takes the collected lists of another account, and makes no guide by itself. */
    private static final String NOT_ALONE = "(mastodon/(compare|import|restore)-(lists|settings)"
            + "|(gotosocial|akkoma)/import-lists|microblog/import-follows)";

    private final Map<Locale, Rehearsed> browsers = new HashMap<>();

    @BeforeClass(alwaysRun = true)
    public void rememberOtherBrowsers() {
        Processes.remember();
    }

    @AfterClass(alwaysRun = true)
    public void nothingIsLeft() throws Exception {
        for (Rehearsed browser : browsers.values()) {
            browser.close();
        }
        Processes.noneIsLeft();
    }

    @DataProvider
    public Object[][] everything() {
        List<Object[]> all = new ArrayList<>();
        Pattern wanted = Pattern.compile(System.getProperty("scenario", ".*"));
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            Recipes.shipped().stream()
                    .filter(scenario -> wanted.matcher(scenario).matches())
                    .forEach(scenario -> all.add(new Object[] {scenario, language}));
        }
        return all.toArray(Object[][]::new);
    }

    @Test(groups = "matrix", dataProvider = "everything")
    public void passes(String scenario, Locale language) throws Exception {
        long before = System.nanoTime();
        try {
            var ignored = browser(language).perform(scenario, Map.of()).isPassed();
            assertThat(scenario).doesNotMatch(NOT_ALONE);
        } catch (CannotRehearse refused) {
            assertThat(scenario).as(refused.getMessage()).matches(NOT_ALONE);
        }
        Reporter.log("%s %s %.1f s".formatted(scenario, language, (System.nanoTime() - before) / 1e9), true);
    }

    /** Somebody's own scenario, with roles of any name. */
    public void performsScenariosThatNobodyKnows() throws Exception {
        Path file = Files.createTempFile("own", ".yaml");
        try {
            Files.writeString(file, """
                    scenario: Point from one account to another
                    roles: { here: mastodon, there: mastodon }
                    inputs:
                      to: { type: move-target, about: where I am now }
                      greeting: { type: text, about: what I say }
                    steps:
                      - ask: Shall I really?
                        into: really
                        choices: ["no", "yes"]
                      - { use: mastodon/sign-in, as: here }
                      - { use: mastodon/post-once, as: here, with: { text: "${greeting} ${to} ${really}" } }
                    finally:
                      - { use: mastodon/sign-out, as: here }
                    """);

            Evidence evidence = browser(Locale.ENGLISH)
                    .perform(file.toString(), Map.of("greeting", "Hello from"))
                    .isPassed();

            assertThat(evidence.run().steps()).hasSizeGreaterThan(10);
        } finally {
            Files.delete(file);
        }
    }

    private Rehearsed browser(Locale language) throws IOException {
        Rehearsed browser = browsers.get(language);
        if (browser == null) {
            browser = new Rehearsed(language);
            browsers.put(language, browser);
        }
        return browser;
    }
}
