package org.fediferry.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.fediferry.scenario.Scenario;
import org.testng.annotations.Test;

/** Scenarios are given what somebody would give them. */
@Test(groups = "unit")
public class InputsTest {

    private static final Map<String, String> FACTS = Map.of(
            Inputs.MOVER,
            "ada@harbour.example",
            Inputs.TARGET,
            "ada@lantern.example",
            "target-page",
            "https://lantern.example/@ada",
            "target-user",
            "ada",
            "followers",
            "22");

    private static final Scenario OWN = Scenarios.own("""
                    scenario: Of my own
                    roles: { old: mastodon, new: mastodon }
                    inputs:
                      handle: { type: handle, about: where I come from }
                      to: { type: move-target, about: where I go }
                      greeting: { type: text, about: what I say there }
                      wait: { type: duration, about: how long, default: 3d }
                      tone: { type: text, about: how I say it, default: kindly }
                    steps:
                      - say: ${greeting} ${tone}, @${to}, from @${handle}
                      - pause: ${wait}
                        because: it is night
                    """);

    private static Map<String, String> values(Scenario scenario, Locale language, Map<String, String> given)
            throws CannotRehearse {
        return new Inputs(scenario, language, FACTS, Path.of(System.getProperty("java.io.tmpdir"))).values(given);
    }

    public void givesTheHandlesOfTheOthersAndNoPause() throws CannotRehearse {
        assertThat(values(OWN, Locale.ENGLISH, Map.of("greeting", "Hello")))
                .isEqualTo(Map.of(
                        "handle",
                        "ada@harbour.example",
                        "to",
                        "ada@lantern.example",
                        "greeting",
                        "Hello",
                        "wait",
                        "0s"));
    }

    public void whatSomebodyGivesCounts() throws CannotRehearse {
        assertThat(values(OWN, Locale.ENGLISH, Map.of("greeting", "Hello", "wait", "1h", "to", "bo@lantern.example")))
                .containsEntry("wait", "1h")
                .containsEntry("to", "bo@lantern.example");
    }

    public void namesWhatIsMissing() {
        assertThatThrownBy(() -> values(OWN, Locale.ENGLISH, Map.of()))
                .isInstanceOfSatisfying(CannotRehearse.class, refused -> {
                    assertThat(refused).hasMessageContaining("\"greeting\" (what I say there)");
                    assertThat(refused.advice()).contains("--set greeting=VALUE");
                });
    }

    public void refusesWhatTakesTheListsOfAnotherAccount() {
        assertThatThrownBy(() -> values(Scenarios.shipped("mastodon/import-lists"), Locale.ENGLISH, Map.of()))
                .isInstanceOf(CannotRehearse.class)
                .hasMessageContaining("what another flow has collected (from)");
    }

    public void writesInTheLanguageOfTheGuide() throws CannotRehearse {
        assertThat(values(Scenarios.shipped("keep-both"), Locale.ENGLISH, Map.of()))
                .isEmpty();
        assertThat(values(Scenarios.shipped("keep-both"), Locale.GERMAN, Map.of()))
                .containsEntry("text", "Ihr findet mich auch hier");
        assertThat(values(Scenarios.shipped("mastodon/add-link"), Locale.GERMAN, Map.of()))
                .containsEntry("link", "https://lantern.example/@ada");
    }

    public void writesTheFilesThatAreAskedFor() throws CannotRehearse, IOException {
        Path file = Path.of(String.valueOf(values(Scenarios.shipped("mastodon/import-again"), Locale.ENGLISH, Map.of())
                .get("file")));

        assertThat(file).content().contains("ada@lantern.example");
        Files.delete(file);
    }

    /** A text that no scenario asks for any more, or one that leaves something unsaid, is a mistake. */
    public void bothLanguagesSayWhatScenariosAskFor() {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            ResourceBundle words = ResourceBundle.getBundle("rehearsal.words", language);
            for (String key : Collections.list(words.getKeys())) {
                int dot = key.lastIndexOf('.');
                assertThat(Scenarios.shipped(key.substring(0, dot)).inputs()).containsKey(key.substring(dot + 1));
            }
        }
        assertThat(ResourceBundle.getBundle("rehearsal.words", Locale.GERMAN).keySet())
                .containsAll(ResourceBundle.getBundle("rehearsal.words", Locale.ENGLISH)
                        .keySet());
    }
}
