package org.fediferry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.fediferry.fediverse.Version;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.ScenarioReader;
import org.fediferry.step.ElementRef;
import org.fediferry.step.FlowRef;
import org.fediferry.step.Locator;
import org.jspecify.annotations.Nullable;
import org.testng.annotations.Test;

/** Elements are those of the version that the server has. */
@Test(groups = "unit")
public class PagesTest {

    public void choosesTheLayoutOfTheVersion() throws InvalidScenario {
        assertThat(locator("4.0.2", "imports.file", null).candidates()).containsExactly("#import_data");
        assertThat(locator("4.2.0", "imports.file", null).candidates()).containsExactly("#form_import_data");
        assertThat(pages("4.0.2").locator(ElementRef.parse("imports.confirm"), null))
                .isEmpty();
    }

    public void putsWhatAReferenceIsAboutIntoTheSelector() throws InvalidScenario {
        assertThat(locator("4.6.0", "export.csv", "domain_blocks").candidates())
                .containsExactly("a[href=\"/settings/exports/domain_blocks.csv\"]");
    }

    public void lettingNothingOutOfTheQuotes() throws InvalidScenario {
        String selector =
                locator("4.6.0", "export.csv", "x\"], body").candidates().get(0);
        assertThat(selector).isEqualTo("a[href=\"/settings/exports/x\\22 ], body.csv\"]");
    }

    public void looksForTextInAnyCase() throws InvalidScenario {
        assertThat(locator("4.6.0", "aliases.row", "Ada@Old.example").containing())
                .isEqualTo("Ada@Old.example");
    }

    private static Locator locator(String version, String element, @Nullable String about) throws InvalidScenario {
        return pages(version).locator(ElementRef.parse(element), about).orElseThrow();
    }

    private static Pages pages(String version) throws InvalidScenario {
        return new Pages(
                Objects.requireNonNull(ScenarioReader.read(Path.of("scenarios"), new FlowRef("mastodon/sign-in"))
                        .servers()
                        .get("mastodon")),
                Version.parse(version));
    }
}
