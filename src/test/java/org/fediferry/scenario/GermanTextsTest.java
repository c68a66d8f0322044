package org.fediferry.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fediferry.step.Source;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** The German of the shipped scenarios and server types is complete, and German. */
@Test(groups = "unit")
public class GermanTextsTest {

    private static final Path SCENARIOS = Path.of("scenarios");

    /** What is the same in both languages. */
    private static final Set<String> ALIKE = Set.of();

    private Map<String, Source> texts = Map.of();
    private Translations german = Translations.none();

    @BeforeClass(alwaysRun = true)
    public void read() throws InvalidScenario {
        texts = Translatables.of(SCENARIOS);
        german = Translations.read(SCENARIOS, "de");
    }

    public void everyTextHasAGermanOne() {
        List<String> missing = new ArrayList<>();
        texts.forEach((text, source) -> {
            if (!german.knows(text)) {
                missing.add(source + ": " + text);
            }
        });

        assertThat(missing).as("texts that scenarios/texts.de.json lacks").isEmpty();
    }

    public void noGermanTextIsForNothing() {
        assertThat(german.all().keySet())
                .as("texts in scenarios/texts.de.json that no scenario has any more")
                .isSubsetOf(texts.keySet());
    }

    public void noTextWasOnlyCopied() {
        assertThat(german.all())
                .allSatisfy((english, translated) -> assertThat(translated)
                        .as("the German of \"%s\"", english)
                        .satisfiesAnyOf(
                                text -> assertThat(text).isNotEqualToIgnoringCase(english),
                                text -> assertThat(ALIKE).contains(english)));
    }

    public void everyTextKeepsItsShape() {
        assertThat(german.all()).allSatisfy((english, translated) -> {
            assertThat(translated.isBlank()).isFalse();
            assertThat(translated.strip()).isEqualTo(translated);
            assertThat(translated.lines().count())
                    .as("lines of \"%s\"", english)
                    .isEqualTo(english.lines().count());
            assertThat(translated.endsWith("."))
                    .as("full stop of \"%s\"", english)
                    .isEqualTo(english.endsWith("."));
            assertThat(translated.endsWith("?"))
                    .as("question mark of \"%s\"", english)
                    .isEqualTo(english.endsWith("?"));
        });
    }

    public void findsWhatPeopleReadAndNothingElse() {
        assertThat(texts)
                .containsKeys(
                        "Move from one Mastodon server to another",
                        "Create the alias",
                        "muted accounts",
                        "the server asks to sign in, so the session has ended",
                        "You find me here as well",
                        "skip")
                .doesNotContainKeys("mutes", "muting", "${list.title}", "${text}", "no such text", "Fediverse");
    }
}
