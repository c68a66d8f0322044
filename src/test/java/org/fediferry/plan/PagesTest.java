package org.fediferry.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.fediferry.fediverse.Version;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.ScenarioReader;
import org.fediferry.step.ElementRef;
import org.fediferry.step.FlowRef;
import org.fediferry.step.Locator;
import org.fediferry.step.Soup;
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

    /** An earlier move to "adam" is no move to "ada", and 12 rows are not 112. */
    public void takesNoPartOfANameForTheName() throws InvalidScenario {
        String past = """
                <a data-method=delete href=/settings/migration/redirect>x</a><table><tbody><tr><td><a class=name-tag>
                <span class=username>%s</span></a></td><td>12</td></tr></tbody></table>""";
        assertThat(sees(past.formatted("ada"), "4.6.0", "migration.moved-to", "ada"))
                .isTrue();
        assertThat(sees(past.formatted("adam"), "4.6.0", "migration.moved-to", "ada"))
                .isFalse();
        assertThat(sees(past.formatted("ada@new.example"), "4.6.0", "migration.moved-to", "ada"))
                .isFalse();
        String alias =
                "<table class=inline-table><tr><td>%s</td><td><a data-method=delete href=x>-</a></td></tr></table>";
        assertThat(sees(alias.formatted("ada@old.example"), "4.2.0", "aliases.row", "Ada@old.example"))
                .isTrue();
        assertThat(sees(alias.formatted("canada@old.example"), "4.2.0", "aliases.row", "ada@old.example"))
                .isFalse();
        String imports = "<table class=table><tbody><tr><td>-</td><td>-</td><td>%s</td></tr></tbody></table>";
        assertThat(sees(imports.formatted("0 / 12"), "4.3.0", "imports.newest-taken", "12"))
                .isTrue();
        assertThat(sees(imports.formatted("0 / 120"), "4.3.0", "imports.newest-taken", "12"))
                .isFalse();
        assertThat(sees(imports.formatted("112 / 12"), "4.3.0", "imports.newest-count", "12 / 12"))
                .isFalse();
    }

    /** As Mastodon's own components draw them. */
    public void tellsPinnedPostsFromBoostsAndFromTheNewest() throws InvalidScenario {
        String carousel = "<div role=feed><div class=featured-carousel__slide>" + post("a", "") + "</div><article>"
                + post("b", "") + "</article></div>";
        String marked = "<div role=feed><article>" + post("a", "data-featured=true") + "</article><article><button>"
                + "all</button></article><article><div class=status__prepend></div>" + post("b", "")
                + "</article></div>";
        for (String page : List.of(carousel, marked)) {
            assertThat(sees(page, "4.4.0", "own-posts.pinned", "words a")).isTrue();
            assertThat(sees(page, "4.4.0", "own-posts.pinned", "words b")).isFalse();
            assertThat(Soup.first(page, locator("4.4.0", "own-posts.newest", null))
                            .map(link -> link.attr("href")))
                    .contains("/b");
        }
    }

    public void takesAListWithoutPostsForOneThatIsLoading() throws InvalidScenario {
        assertThat(sees("<div role=feed><div>Ada</div></div>", "4.6.0", "own-posts.loaded", null))
                .isFalse();
        assertThat(sees("<div class=empty-column-indicator>-</div>", "4.6.0", "own-posts.loaded", null))
                .isTrue();
    }

    private static String post(String name, String mark) {
        return "<div class=status__wrapper " + mark + "><a class=status__relative-time href=/" + name
                + ">1h</a><div class=status__content>words " + name + "</div></div>";
    }

    private static boolean sees(String html, String version, String element, @Nullable String about)
            throws InvalidScenario {
        return Soup.first(html, locator(version, element, about)).isPresent();
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
