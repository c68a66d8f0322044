package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fediferry.practice.Fault;
import org.fediferry.step.StepCatalog;
import org.fediferry.step.StepType;
import org.testng.annotations.Test;

/** What the README says of steps, settings and commands is what the code has. */
@Test(groups = "unit")
public class ReadmeTest {

    public void namesEveryStepWithItsSummary() throws IOException {
        StringBuilder table = new StringBuilder("| step | what it does |\n|---|---|\n");
        for (StepType type : StepCatalog.all()) {
            table.append("| `" + type.keyword() + "` | " + type.summary() + " |\n");
        }
        assertThat(readme()).contains(table);
    }

    public void saysWhatEveryFaultComesTo() throws IOException {
        StringBuilder table = new StringBuilder(
                "| fault | what happens on the servers | what Fediferry does | exit code |\n|---|---|---|---|\n");
        FaultCases.all().forEach(each -> table.append(each.row()).append('\n'));
        assertThat(readme()).contains("<!-- faults: kept equal to the code by ReadmeTest -->\n" + table + "<!-- end");
    }

    public void hasOneExpectationForEachFault() {
        assertThat(FaultCases.all()).extracting(FaultCase::fault).containsExactlyInAnyOrder(Fault.values());
    }

    public void namesEverySetting() throws IOException {
        String readme = readme();
        Config settings = ConfigFactory.parseResources("reference.conf").getConfig("fediferry");
        settings.entrySet().forEach(setting -> {
            String last = setting.getKey().substring(setting.getKey().lastIndexOf('.') + 1);
            assertThat(readme).contains("." + last + "`");
        });
    }

    public void namesTheCommandThatTheContinuousIntegrationRuns() throws IOException {
        String script = Files.readString(Path.of(".ci", "run"));
        String command = script.substring(script.lastIndexOf("exec ") + 5).strip();
        assertThat(readme()).contains("\n" + command + " ");
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }
}
