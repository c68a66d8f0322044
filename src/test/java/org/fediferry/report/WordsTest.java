package org.fediferry.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class WordsTest {

    @DataProvider
    public Object[][] times() {
        return new Object[][] {
            {Duration.ZERO, "0 ms"},
            {Duration.ofMillis(999), "999 ms"},
            {Duration.ofMillis(1_000), "1 s"},
            {Duration.ofMillis(1_440), "1.4 s"},
            {Duration.ofMillis(9_999), "9.9 s"},
            {Duration.ofMillis(59_999), "59 s"},
            {Duration.ofSeconds(725), "12 min 5 s"},
            {Duration.ofMinutes(60), "1 h"},
            {Duration.ofMinutes(723), "12 h 3 min"},
            {Duration.ofHours(52), "2 days 4 h"},
        };
    }

    @Test(dataProvider = "times")
    public void writesTimesInTheirTwoLargestUnits(Duration time, String words) {
        assertThat(Words.time(time)).isEqualTo(words);
    }

    @DataProvider
    public Object[][] sizes() {
        return new Object[][] {
            {0L, "0 B"},
            {999L, "999 B"},
            {1_000L, "1.0 KB"},
            {9_960L, "10 KB"},
            {999_499L, "999 KB"},
            {999_500L, "1.0 MB"},
            {35_000_000_000L, "35 GB"},
        };
    }

    @Test(dataProvider = "sizes")
    public void writesSizesInAUnitThatFits(long bytes, String words) {
        assertThat(Words.size(bytes)).isEqualTo(words);
    }

    public void writesNumbersAndMomentsInEnglishEverywhere() {
        assertThat(Words.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(Words.count(1, "file", "files")).isEqualTo("1 file");
        assertThat(Words.moment(Instant.parse("2026-11-20T10:30:59Z"))).isEqualTo("20 November 2026, 10:30 UTC");
        assertThat(Words.capital("imports")).isEqualTo("Imports");
    }
}
