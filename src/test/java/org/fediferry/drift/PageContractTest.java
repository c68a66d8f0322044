package org.fediferry.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The practice pages keep what the shipped server types promise of them. */
@Test(groups = "unit")
public class PageContractTest {

    @DataProvider
    public Object[][] mastodons() {
        return new Object[][] {
            {"4.0", "en"}, {"4.2", "en"}, {"4.5", "en"}, {"4.6", "en"}, {"4.0", "de"}, {"4.6", "de"},
        };
    }

    @Test(groups = "unit", dataProvider = "mastodons")
    public void isKeptByEveryPageOfMastodon(String version, String language) {
        Map<String, Document> fetched = PracticePages.mastodon(version, language);

        assertThat(fetched).hasSizeGreaterThan(12);
        fetched.forEach((page, document) -> assertThat(
                        PracticePages.contract("mastodon", version, page).check(document, null))
                .as(page + " of " + version + " in " + language)
                .isEmpty());
    }

    public void isKeptByMicroblog() {
        PracticePages.microblog()
                .forEach((page, document) -> assertThat(
                                PracticePages.contract("microblog", "0.0", page).check(document, null))
                        .as(page)
                        .isEmpty());
    }
}
