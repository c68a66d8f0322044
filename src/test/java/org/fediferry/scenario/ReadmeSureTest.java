package org.fediferry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testng.annotations.Test;

/** What the README says of how sure everything is, is what the server types say; refreshed with {@code -Dkeep}. */
@Test(groups = "unit")
public class ReadmeSureTest {

    private static final Path README = Path.of("README.md");
    private static final String BEGIN = "<!-- sure: kept equal to the server types by ReadmeSureTest -->\n";
    private static final String END = "<!-- end of sure -->";

    public void saysHowSureEveryFlowOfEveryServerTypeIs() throws IOException, InvalidScenario {
        String readme = Files.readString(README);
        assertThat(readme).contains(BEGIN, END);
        String before = readme.substring(0, readme.indexOf(BEGIN) + BEGIN.length());
        String after = readme.substring(readme.indexOf(END));
        String wanted = before + SureTable.text() + after;
        if (System.getProperty("keep") != null) {
            Files.writeString(README, wanted);
        }

        assertThat(Files.readString(README)).isEqualTo(wanted);
    }
}
