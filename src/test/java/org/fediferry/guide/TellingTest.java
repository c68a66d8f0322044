package org.fediferry.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.Software;
import org.fediferry.fediverse.Version;
import org.fediferry.plan.Account;
import org.fediferry.plan.PlannedStep;
import org.fediferry.plan.Planner;
import org.fediferry.plan.Scope;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Library;
import org.fediferry.scenario.ScenarioReader;
import org.fediferry.scenario.Translations;
import org.fediferry.step.FlowRef;
import org.fediferry.step.Text;
import org.testng.annotations.Test;

/** What the shipped scenarios say reads as one language, down to the words that rows and inputs put into sentences. */
@Test(groups = "unit")
public class TellingTest {

    private static final Path SCENARIOS = Path.of("scenarios");

    public void namesListsInTheReadersLanguage() throws InvalidScenario {
        assertThat(told("mastodon-to-mastodon", Map.of(), "Download the ${list.title}", "mutes"))
                .isEqualTo("Lade die Stummschaltungsliste herunter");
        assertThat(told("mastodon-to-mastodon", Map.of(), "Confirm the import of the ${list.title}", "bookmarks"))
                .isEqualTo("Bestätige den Import der Lesezeichen");
    }

    public void saysInTheReadersLanguageWhatAnInputHasByItself() throws InvalidScenario {
        assertThat(told("leave", Map.of("text", "Bye"), "Shall the account post and pin \"${text}\"?", ""))
                .isEqualTo("Soll das Konto „Ich lese dieses Konto nicht mehr“ veröffentlichen und anheften?");
    }

    public void namesWhatWasReadByWhoseItIs() throws InvalidScenario {
        Telling telling = telling(ScenarioReader.read(SCENARIOS, new FlowRef("mastodon-to-mastodon")));
        telling.read(Map.of("7/handle", "ada@new.example", "7/count", "24"));
        telling.answered(7, "to");

        assertThat(at(telling, "@${handle}")).isEqualTo("@alex@new.example");
        assertThat(at(telling, "@${other}")).isEqualTo("das gefundene Konto");
        assertThat(at(telling, "${count}")).isEqualTo("einige");
        assertThat(at(telling, "${to}")).isEqualTo("deine Antwort");
    }

    private static String at(Telling telling, String written) {
        return telling.at(new Scope(7, "", Map.of()), Text.parse(written)).plain();
    }

    private static Telling telling(Library library) throws InvalidScenario {
        Translations german = Translations.read(SCENARIOS, "de");
        return new Telling(new Cast(accounts(library)), german::of, Sentences.in(Locale.GERMAN, null));
    }

    /** A text of a scenario, told at the first step that says it about a list, or about none. */
    private static String told(String scenario, Map<String, String> inputs, String written, String list)
            throws InvalidScenario {
        Library library = ScenarioReader.read(SCENARIOS, new FlowRef(scenario));
        Map<String, Account> accounts = accounts(library);
        Telling telling = telling(library);
        telling.given(library.scenario().inputs(), inputs);
        PlannedStep step = Planner.plan(library, accounts, inputs).steps().stream()
                .filter(each -> kind(each).equals(list)
                        && (!list.isEmpty() || each.flow().equals(scenario)))
                .findFirst()
                .orElseThrow();
        return telling.at(step.scope(), Text.parse(written)).plain();
    }

    private static String kind(PlannedStep step) {
        var bound = step.scope().names().get("list.kind");
        return bound == null ? "" : bound.text().written();
    }

    private static Map<String, Account> accounts(Library library) {
        Map<String, Account> accounts = new LinkedHashMap<>();
        library.scenario()
                .roles()
                .forEach((role, type) -> accounts.put(
                        role,
                        new Account(
                                role,
                                Handle.parse("ada@" + role + ".example"),
                                URI.create("https://" + role + ".example"),
                                Objects.requireNonNull(library.servers().get(type)),
                                new Software("mastodon", Version.parse("4.6.5")),
                                "ada@mail.example")));
        return accounts;
    }
}
