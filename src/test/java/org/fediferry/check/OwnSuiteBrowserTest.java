package org.fediferry.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.testng.ITestResult;
import org.testng.TestListenerAdapter;
import org.testng.TestNG;
import org.testng.annotations.Test;

/** The example of the README: a check as a class of another TestNG suite. */
@Test(groups = "browser")
public class OwnSuiteBrowserTest {

    public void everyCaseIsATestOfTheSuite() {
        TestListenerAdapter listener = new TestListenerAdapter();
        TestNG suite = new TestNG(false);
        suite.setVerbose(0);
        suite.setOutputDirectory(Path.of("target", "own-suite").toString());
        suite.setTestClasses(new Class<?>[] {OurServersExample.class});
        suite.addListener(listener);

        suite.run();

        assertThat(listener.getConfigurationFailures()).isEmpty();
        assertThat(listener.getFailedTests())
                .extracting(ITestResult::getThrowable)
                .isEmpty();
        List<String> names =
                listener.getPassedTests().stream().map(ITestResult::getName).toList();
        assertThat(names)
                .hasSize(8)
                .contains(
                        "page aliases · lantern.example (tester) · de 1280x800",
                        "page export · lantern.example (tester) · en 1280x800",
                        "signing in · lantern.example (tester) · de 1280x800");
    }
}
