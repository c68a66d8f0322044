package org.fediferry.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** What is remembered of pages: read as it was written, and no trouble when it is broken. */
@Test(groups = "unit")
public class FingerprintFolderTest {

    private static final PageContract CONTRACT = PracticePages.contract("mastodon", "4.5", "aliases");

    private static Path folder() throws IOException {
        Path folder = Files.createTempDirectory("fingerprints");
        folder.toFile().deleteOnExit();
        return folder;
    }

    public void remembersAPage() throws IOException {
        FingerprintFolder folder = new FingerprintFolder(folder());
        Document page = PracticePages.mastodon("4.5", "en", "aliases");
        List<String> problems = new ArrayList<>();

        assertThat(folder.read(CONTRACT, problems::add)).isEmpty();
        folder.write(Fingerprints.of(CONTRACT, page));

        assertThat(folder.read(CONTRACT, problems::add)).contains(Fingerprints.of(CONTRACT, page));
        assertThat(problems).isEmpty();
    }

    /** Rows name people, and fields hold what somebody has typed. */
    public void remembersNobody() {
        Document page = PracticePages.mastodon("4.5", "en", "aliases");
        page.expectFirst("#account_alias_acct").attr("value", "secret@old.example");

        assertThat(Fingerprints.of(CONTRACT, page).toString())
                .doesNotContain("secret")
                .doesNotContain("old.example");
    }

    @DataProvider
    public Object[][] broken() {
        return new Object[][] {
            {"", "damaged"},
            {"{", "damaged"},
            {"[]", "damaged"},
            {"{}", "does not say what the page was like"},
            {"null", "does not say what the page was like"},
            {"{\"page\": \"aliases\", \"elements\": {\"a\": null}}", "does not say what the page was like"},
            {"{\"elements\": \"x\"}", "damaged"},
        };
    }

    @Test(groups = "unit", dataProvider = "broken")
    public void complainsOfABrokenFileInOneLine(String content, String complaint) throws IOException {
        Path root = folder();
        Files.createDirectories(root.resolve("mastodon-4.5"));
        Files.writeString(root.resolve("mastodon-4.5").resolve("aliases.json"), content);
        List<String> problems = new ArrayList<>();

        assertThat(new FingerprintFolder(root).read(CONTRACT, problems::add)).isEmpty();

        assertThat(problems)
                .singleElement()
                .asString()
                .contains("aliases.json", complaint)
                .doesNotContain("\n");
    }
}
