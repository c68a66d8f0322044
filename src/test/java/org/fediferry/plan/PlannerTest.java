package org.fediferry.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.Software;
import org.fediferry.fediverse.Version;
import org.fediferry.scenario.InvalidScenario;
import org.fediferry.scenario.Library;
import org.fediferry.scenario.ScenarioReader;
import org.fediferry.step.Effect;
import org.fediferry.step.FlowRef;
import org.fediferry.step.Text;
import org.testng.annotations.Test;

/** The shipped scenarios become flat plans that say exactly what will be done. */
@Test(groups = "unit")
public class PlannerTest {

    private static final Path SCENARIOS = Path.of("scenarios");

    public void movesWithOneIrreversibleStep() throws InvalidScenario {
        Plan plan = plan("mastodon-to-mastodon", "4.5.0", "4.6.5", Map.of());
        assertThat(plan.irreversible()).hasSize(1);
        PlannedStep move = plan.irreversible().get(0);
        assertThat(move.role()).isEqualTo("old");
        assertThat(move.scope()
                        .fill(Objects.requireNonNull(move.options().confirm()), new KnownValues(plan.accounts())))
                .isEqualTo("move:@ada@new.example");
    }

    public void numbersStepsWithoutGaps() throws InvalidScenario {
        List<PlannedStep> steps =
                plan("mastodon-to-mastodon", "4.5.0", "4.6.5", Map.of()).steps();
        for (int i = 0; i < steps.size(); i++) {
            assertThat(steps.get(i).number()).isEqualTo(i + 1);
        }
    }

    public void leavesOutWhatTheVersionDoesNotHave() throws InvalidScenario {
        assertThat(labels(plan("mastodon-to-mastodon", "4.5.0", "4.0.2", Map.of())))
                .noneMatch(label -> label.startsWith("Confirm the import"))
                .anyMatch(label -> label.equals("Open the counts of @ada@new.example"));
        assertThat(labels(plan("mastodon-to-mastodon", "4.5.0", "4.6.5", Map.of())))
                .anyMatch(label -> label.startsWith("Confirm the import"));
    }

    public void takesTheBaseVersionOfForks() throws InvalidScenario {
        assertThat(labels(plan("mastodon-to-mastodon", "4.5.11+hometown-1.2.1", "4.6.5+glitch", Map.of())))
                .isEqualTo(labels(plan("mastodon-to-mastodon", "4.5.0", "4.6.0", Map.of())));
    }

    public void signsOutAtTheEndWhateverHappens() throws InvalidScenario {
        List<PlannedStep> steps =
                plan("mastodon-to-mastodon", "4.5.0", "4.6.5", Map.of()).steps();
        List<PlannedStep> end = steps.stream().filter(PlannedStep::atEnd).toList();
        assertThat(end).extracting(PlannedStep::flow).containsOnly("mastodon/sign-out");
        assertThat(end).extracting(PlannedStep::role).containsSubsequence("old", "new");
        assertThat(steps.get(steps.size() - 1).atEnd()).isTrue();
    }

    public void surroundsALoneFlowWithSigningInAndOut() throws InvalidScenario {
        Plan plan = plan("mastodon/create-alias", "4.5.0", "4.5.0", Map.of("handle", "ada@old.example"));
        assertThat(plan.steps())
                .extracting(PlannedStep::flow)
                .startsWith("mastodon/sign-in")
                .endsWith("mastodon/sign-out");
        assertThat(plan.steps()).extracting(PlannedStep::role).containsOnly("account");
        assertThat(labels(plan)).contains("See whether @ada@old.example is an alias already");
    }

    public void givesAStepTheEffectOfItsElement() throws InvalidScenario {
        Plan plan = plan("mastodon/cancel-redirect", "4.5.0", "4.5.0", Map.of());
        assertThat(plan.irreversible()).singleElement().matches(step -> step.effect() == Effect.IRREVERSIBLE);
    }

    public void readsOtherInputsInTheStandardOfAnInput() throws InvalidScenario {
        Plan plan = plan("mastodon/announce", "4.2.0", "4.2.0", Map.of("text", "I am moving"));
        PlannedStep wait = plan.steps().stream()
                .filter(step -> step.action().describe().startsWith("wait for own-posts.text"))
                .findFirst()
                .orElseThrow();
        assertThat(wait.scope().fill(Text.parse("${words}"), new KnownValues(plan.accounts())))
                .isEqualTo("I am moving");
    }

    public void readsAStandardInTheStandardOfAnInput() throws InvalidScenario {
        Plan plan = plan("leave", "4.2.0", "4.2.0", Map.of());
        PlannedStep posted = plan.steps().stream()
                .filter(step -> step.action().describe().startsWith("done if own-posts.text"))
                .findFirst()
                .orElseThrow();
        assertThat(posted.scope().fill(Text.parse("${words}"), new KnownValues(plan.accounts())))
                .isEqualTo("I do not read this account any more");
    }

    public void asksForMissingInputs() {
        assertThatThrownBy(() -> plan("mastodon/create-alias", "4.5.0", "4.5.0", Map.of()))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("the input \"handle\" (the account you are moving from) has no value")
                .hasMessageContaining("--set handle=");
    }

    public void refusesUnknownInputsAndBadHandles() {
        assertThatThrownBy(() -> plan(
                        "mastodon/create-alias",
                        "4.5.0",
                        "4.5.0",
                        Map.of("handle", "nobody", "hande", "ada@old.example")))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("\"nobody\" is not a handle")
                .hasMessageContaining("has no input \"hande\"");
    }

    /** Words that the post does not show would have it posted anew with every run. */
    public void refusesWordsByWhichNobodyCouldRecogniseTheText() throws InvalidScenario {
        assertThatThrownBy(() -> plan("mastodon-to-threads", "4.5.0", "4.5.0", Map.of("text", "Off I go")))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("From now on you find me on Threads.")
                .hasMessageContaining("is not a part of the text")
                .hasMessageContaining("--set words=");
        assertThatThrownBy(() -> plan("leave", "4.5.0", "4.5.0", Map.of("text", "Now at https://new.example/@ada")))
                .hasMessageContaining("a mention or a link");
        assertThatThrownBy(() -> plan("mastodon/announce", "4.5.0", "4.5.0", Map.of("text", "I am @ada@new.example")))
                .hasMessageContaining("a mention or a link");
        assertThat(plan(
                                "mastodon-to-threads",
                                "4.5.0",
                                "4.5.0",
                                Map.of("text", "Off  I GO to https://www.threads.com", "words", "off i go"))
                        .steps())
                .isNotEmpty();
    }

    public void refusesATextThatTheServerWouldRefuse() throws InvalidScenario {
        assertThat(plan("mastodon/post-once", "4.5.0", "4.5.0", Map.of("text", "x".repeat(500)))
                        .steps())
                .isNotEmpty();
        assertThatThrownBy(() -> plan("mastodon/post-once", "4.5.0", "4.5.0", Map.of("text", "x".repeat(501))))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("has 501 characters, and no more than 500 are taken");
    }

    /** The move form is never filled for a server type that takes nobody in, whoever asks for it. */
    public void refusesAMoveToWhereNobodyCanMove() {
        assertThatThrownBy(() -> plan(
                        ScenarioReader.read(
                                Path.of("src/test/resources/library"), new FlowRef("mastodon/move-followers")),
                        "4.5.0",
                        "4.5.0",
                        Map.of("to", "ada@threads.example")))
                .isInstanceOf(InvalidScenario.class)
                .hasMessageContaining("followers cannot be moved to @ada@threads.example, which is on threads")
                .hasMessageContaining("it has no aliases");
    }

    private static List<String> labels(Plan plan) {
        KnownValues values = new KnownValues(plan.accounts());
        return plan.steps().stream().map(step -> step.label(values)).toList();
    }

    private static Plan plan(String scenario, String first, String second, Map<String, String> inputs)
            throws InvalidScenario {
        return plan(ScenarioReader.read(SCENARIOS, new FlowRef(scenario)), first, second, inputs);
    }

    private static Plan plan(Library library, String first, String second, Map<String, String> inputs)
            throws InvalidScenario {
        Map<String, Account> accounts = new LinkedHashMap<>();
        String version = first;
        for (Map.Entry<String, String> role : library.scenario().roles().entrySet()) {
            accounts.put(
                    role.getKey(),
                    new Account(
                            role.getKey(),
                            Handle.parse("ada@" + role.getKey() + ".example"),
                            URI.create("https://" + role.getKey() + ".example"),
                            Objects.requireNonNull(library.servers().get(role.getValue())),
                            new Software("mastodon", Version.parse(version)),
                            "ada@mail.example"));
            version = second;
        }
        return Planner.plan(library, accounts, inputs);
    }
}
