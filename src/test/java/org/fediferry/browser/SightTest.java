package org.fediferry.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.browser.Testbed.stays;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.fediferry.step.Locator;
import org.fediferry.step.Page.Frame;
import org.fediferry.step.StepFailed;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** Where things stand on a picture of the view, as the page itself says it. */
@Test(groups = "browser")
public class SightTest {

    private Testbed bed;
    private JsonNode places;

    @BeforeClass(alwaysRun = true)
    public void look() throws StepFailed, JsonProcessingException {
        bed = new Testbed();
        bed.open("/places");
        List<Locator> outlined = List.of(stays("#none"), stays("#name"));
        bed.page.picture(Frame.VIEW, outlined);
        places = new ObjectMapper().readTree(bed.page.places(outlined));
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        bed.close();
    }

    private List<String> said(String kind) {
        List<String> said = new ArrayList<>();
        places.path(kind).forEach(each -> said.add(each.path("text").asText()));
        return said;
    }

    public void saysWhereTheOutlinedElementIsOnThePicture() {
        assertThat(places.path("outlined")).hasSize(1);
        JsonNode outlined = places.path("outlined").path(0);
        assertThat(outlined.path("place").asInt()).isEqualTo(2);
        assertThat(outlined.path("box").path(1).asDouble())
                .as("the picture has it in its middle")
                .isBetween(360.0, 440.0);
        assertThat(places.path("width").asInt()).isEqualTo(1280);
    }

    public void saysWhatEachLineSays() {
        List<String> lines = said("texts");
        assertThat(lines).doesNotContain("Nobody sees this", "Out of the view");
        assertThat(lines).endsWith("Nothing yet", "Go");
        List<String> words = lines.subList(0, lines.size() - 2);
        assertThat(words.size()).isGreaterThan(3);
        assertThat(words.get(0)).startsWith("Words that fill");
        assertThat(String.join("", words).replace(" ", ""))
                .isEqualTo("Wordsthatfillmorethanoneline," + "言葉".repeat(10));
    }

    public void saysWhatFieldsHoldButNoSecret() {
        assertThat(said("fields")).containsExactly("Ada");
        assertThat(places.toString()).doesNotContain("correct", "135790", "••");
    }

    public void saysWhereImagesAre() {
        assertThat(places.path("images")).hasSize(1);
        assertThat(places.path("images").path(0).path(2).asDouble()).isEqualTo(50);
        assertThat(places.path("images").path(0).path(3).asDouble()).isEqualTo(30);
    }
}
