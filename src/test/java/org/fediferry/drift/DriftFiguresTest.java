package org.fediferry.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.fediferry.drift.Trial.Count;
import org.jsoup.nodes.Document;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** A part of {@link DriftBenchmark}: how often the right element is proposed, and that the wrong one never is for good. */
@Test(groups = "unit")
public class DriftFiguresTest {

    @DataProvider
    public Object[][] cases() {
        return new Object[][] {
            {"en", true, 0.95, 0.85, 0.9},
            {"de", true, 0.95, 0.6, 0.7},
            {"en", false, 0.95, 0.3, 0.6},
        };
    }

    @Test(groups = "unit", dataProvider = "cases")
    public void areGoodEnough(String language, boolean remembering, double precision, double recall, double words) {
        Trial trial = new Trial();
        Map<String, Document> pages = PracticePages.mastodon("4.5", "en");
        Map<String, Document> now = PracticePages.mastodon("4.5", language);

        pages.forEach((name, page) -> trial.page(
                PracticePages.contract("mastodon", "4.5", name),
                page,
                Objects.requireNonNull(now.get(name)),
                remembering,
                ""));

        Count total = trial.total();
        assertThat(total.finalWrong).as("wrong for good: %s", trial.mistakes).isZero();
        assertThat(total.cases).isGreaterThan(200);
        assertThat(total.precision()).as("%s", total).isGreaterThanOrEqualTo(precision);
        assertThat(total.recall()).as("%s", total).isGreaterThanOrEqualTo(recall);
        assertThat(total.explanations()).as("%s", total).isGreaterThanOrEqualTo(words);
        assertThat(total.falseAlarms).as("%s", trial.mistakes).isZero();
    }
}
