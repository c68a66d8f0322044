package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.browser.Testbed.LIMIT;
import static org.fediferry.browser.Testbed.SHORT;
import static org.fediferry.browser.Testbed.failure;
import static org.fediferry.browser.Testbed.leads;
import static org.fediferry.browser.Testbed.stays;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.fediferry.step.StepFailed;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "browser")
public class ChoosingTest {

    private Testbed bed;

    @BeforeClass(alwaysRun = true)
    public void start() {
        bed = new Testbed();
        bed.server.at("/echo", exchange -> {
            String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            PageServer.answer(exchange, 200, "text/plain", sent);
        });
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        bed.close();
    }

    @BeforeMethod(alwaysRun = true)
    public void open() throws StepFailed {
        bed.open("/fields");
    }

    private boolean holds(String css) throws StepFailed {
        return bed.page.look(stays(css)).holds();
    }

    public void choosesByValue() throws StepFailed {
        bed.page.choose(stays("#list"), "muting", LIMIT);
        assertThat(holds("#list option[value=muting]:checked")).isTrue();
    }

    public void namesTheValuesThereAre() {
        assertThat(failure(() -> bed.page.choose(stays("#list"), "Stumm", SHORT)))
                .hasMessage("expected the option \"Stumm\" in page.thing (\"Thing\"), "
                        + "found select#list with the options \"following\", \"muting\" (waited 400ms)");
        assertThat(failure(() -> bed.page.choose(stays("#list"), "x", SHORT)).found())
                .startsWith("select#list with this option disabled");
        assertThat(failure(() -> bed.page.choose(stays("#text"), "x", SHORT)).found())
                .startsWith("input#text, which is not a list");
    }

    public void ticksAndClears() throws StepFailed {
        bed.page.tick(stays("#box"), true, LIMIT);
        bed.page.tick(stays("#box"), true, LIMIT);
        assertThat(holds("#box:checked")).isTrue();
        bed.page.tick(stays("#box"), false, LIMIT);
        assertThat(holds("#box:checked")).isFalse();
    }

    public void ticksABoxThatIsDrawnByItsLabel() throws StepFailed {
        bed.page.tick(stays("#drawn"), true, LIMIT);
        assertThat(holds("label:has(#drawn:checked)")).isTrue();
    }

    public void picksARadioButtonAndCannotClearIt() throws StepFailed {
        bed.page.tick(stays("#overwrite"), true, LIMIT);
        assertThat(holds("#overwrite:checked")).isTrue();
        assertThat(failure(() -> bed.page.tick(stays("#overwrite"), false, LIMIT)))
                .hasMessage("expected a check box to clear, found input#overwrite, a radio button");
    }

    public void ticksNothingElse() {
        assertThat(failure(() -> bed.page.tick(stays("#text"), true, LIMIT)))
                .hasMessage("expected a check box or radio button, found input#text");
    }

    public void uploadsIntoAHiddenField() throws StepFailed, IOException {
        Path file = Files.createTempDirectory("fediferry-test-").resolve("sp\u00e4ter \u8a2d\u5b9a.csv");
        Files.writeString(file, "Account address\nada@old.example\n");
        bed.page.upload(stays("#file"), file, LIMIT);
        bed.page.click(leads("#send"), LIMIT);
        assertThat(bed.page.html())
                .contains("filename=\"sp\u00e4ter \u8a2d\u5b9a.csv\"")
                .contains("ada@old.example");
        Files.delete(file);
        Files.delete(file.getParent());
    }

    public void saysWhyAFileCannotBeUploaded() throws IOException {
        Path nothing = Path.of("no", "such.csv");
        assertThat(failure(() -> bed.page.upload(stays("#file"), nothing, LIMIT)))
                .hasMessage("expected the file " + nothing + ", found no file that can be read");
        Path file = Files.createTempFile("fediferry-test-", ".csv");
        assertThat(failure(() -> bed.page.upload(stays("#text"), file, LIMIT)))
                .hasMessage("expected a file field, found page.thing (\"Thing\") is input#text");
        Files.delete(file);
    }
}
