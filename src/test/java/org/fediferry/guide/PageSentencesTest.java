package org.fediferry.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** What pages say by themselves is complete in each language that we ship. */
@Test(groups = "unit")
public class PageSentencesTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    private final PageSentences english = PageSentences.in(Locale.ENGLISH, null);
    private final PageSentences german = PageSentences.in(Locale.GERMAN, null);
    private Path folder;

    public void bothLanguagesHaveTheSameKeysAndPlaces() throws IOException {
        Properties ours = shipped("pages.properties");
        Properties translated = shipped("pages_de.properties");
        assertThat(translated.stringPropertyNames()).isEqualTo(ours.stringPropertyNames());
        for (String key : ours.stringPropertyNames()) {
            assertThat(places(translated.getProperty(key))).as(key).isEqualTo(places(ours.getProperty(key)));
            assertThat(translated.getProperty(key)).as(key).isNotBlank();
        }
    }

    private static Properties shipped(String file) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = Objects.requireNonNull(PageSentences.class.getResourceAsStream(file))) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static List<String> places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    public void datesAndLanguagesAreWrittenInTheLanguage() {
        LocalDate day = LocalDate.of(2026, 11, 20);
        assertThat(english.date(day)).isEqualTo("20 November 2026");
        assertThat(german.date(day)).isEqualTo("20. November 2026");
        assertThat(german.date(LocalDate.of(2027, 3, 1))).isEqualTo("1. März 2027");
        assertThat(german.language("en")).isEqualTo("Englisch");
        assertThat(PageSentences.ownName("de")).isEqualTo("Deutsch");
    }

    public void thingsAreJoined() {
        assertThat(english.join(List.of())).isEmpty();
        assertThat(english.join(List.of("a"))).isEqualTo("a");
        assertThat(english.join(List.of("a", "b", "$1 {0}"))).isEqualTo("a, b and $1 {0}");
        assertThat(german.join(List.of("a", "b"))).isEqualTo("a und b");
    }

    public void aKindOfExportThatNobodyHasNamedKeepsItsWord() {
        assertThat(english.list("mutes")).isEqualTo("muted accounts");
        assertThat(english.list("reactions")).isEqualTo("reactions");
    }

    @BeforeMethod(alwaysRun = true)
    public void create() throws IOException {
        folder = Files.createTempDirectory("sentences");
    }

    @AfterMethod(alwaysRun = true)
    public void remove() {
        SampleGuide.remove(folder);
    }

    public void aFolderAddsALanguageAndEnglishFillsItsGaps() throws IOException, BrokenTemplate {
        Files.writeString(folder.resolve("pages_fr.properties"), "step = Étape {0}\nand = {0} et {1}\n");
        PageSentences french = Templates.in(folder).sentences("fr");
        assertThat(french.say("step", 3)).isEqualTo("Étape 3");
        assertThat(french.say("needs")).isEqualTo("What you need");
        assertThat(PageSentences.in(Locale.FRENCH, null).say("step", 3)).isEqualTo("Step 3");
    }

    public void aFileThatIsNotTextIsRefusedByItsName() throws IOException, BrokenTemplate {
        Files.write(folder.resolve("pages_fr.properties"), new byte[] {'s', '=', (byte) 0xE9, '\n'});
        Templates templates = Templates.in(folder);
        assertThatThrownBy(() -> templates.sentences("fr"))
                .isInstanceOf(BrokenTemplate.class)
                .hasMessageContaining("for the language fr")
                .hasMessageContaining("save them as text in UTF-8");
    }
}
