package org.fediferry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class ShippedScenariosTest {

    public void areSound() throws InvalidScenario {
        List<Library> libraries = ScenarioReader.readAll(Path.of("scenarios"));

        assertThat(libraries).isNotEmpty();
    }
}
