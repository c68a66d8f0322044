package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.scenario.Goal;
import org.fediferry.scenario.Journeys;
import org.fediferry.scenario.Scenario;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Which scenario somebody needs. */
@Test(groups = "unit")
public class ChooseCommandTest {

    private World world;

    @BeforeClass(alwaysRun = true)
    public void start() {
        world = World.of("4.5", "4.6");
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        world.close();
    }

    @DataProvider
    public Object[][] journeys() {
        return Journeys.of(Path.of("scenarios")).all().stream()
                .map(journey -> new Object[] {journey.name().path()})
                .toArray(Object[][]::new);
    }

    /** Whoever names the goal and the server types finds every scenario that has a goal. */
    @Test(groups = "unit", dataProvider = "journeys")
    public void findsEveryScenarioThatHasAGoal(String name) throws JsonProcessingException {
        Scenario journey = Journeys.of(Path.of("scenarios")).all().stream()
                .filter(each -> each.name().path().equals(name))
                .findFirst()
                .orElseThrow();
        List<String> types = List.copyOf(journey.roles().values());
        String goal = journey.goal().orElseThrow().written();

        CommandResult result = types.size() == 1
                ? CommandResult.of("choose", "--goal", goal, "--from", types.get(0), "--json")
                : CommandResult.of("choose", "--goal", goal, "--from", types.get(0), "--to", types.get(1), "--json");

        assertThat(result).exitedWith(ExitCode.PASSED);
        JsonNode answer = new ObjectMapper().readTree(result.out());
        assertThat(answer.path("journey").asText()).isEqualTo(name);
        assertThat(answer.path("next").toString()).contains("fediferry run " + name);
    }

    public void everyScenarioForOneOrTwoAccountsAtTheTopHasAGoal() {
        assertThat(Recipes.shipped().stream().filter(name -> !name.contains("/")))
                .allMatch(name -> Journeys.of(Path.of("scenarios")).all().stream()
                        .anyMatch(journey -> journey.name().path().equals(name)));
    }

    public void givesTheCommandsForTwoAccounts() {
        assertThat(choose("--goal", "move", "--from", "@" + World.OLD_ADA, "--to", "@" + World.NEW_ADA))
                .exitedWith(ExitCode.PASSED)
                .answers(
                        "Move from one Mastodon server to another",
                        "fediferry plan --from @" + World.OLD_ADA + " --to @" + World.NEW_ADA,
                        "fediferry run mastodon-to-mastodon");
    }

    public void saysWhatTheConfigurationLacks() {
        assertThat(choose("--goal", "move", "--from", "@" + World.OLD_ADA, "--to", "@eve@" + World.NEW))
                .answers("fediferry.accounts.new-2 { type = mastodon, handle = \"eve@lantern.example\"")
                .answers("fediferry run mastodon-to-mastodon --account old=old --account new=new-2");
    }

    public void seesThatAMoveStaysOnTheSameServer() {
        assertThat(choose("--goal", "move", "--from", "@" + World.OLD_ADA, "--to", World.OLD))
                .answers("fediferry run reorganise");
        assertThat(choose("--goal", "reorganise", "--from", "@" + World.OLD_ADA, "--to", World.NEW))
                .answers("fediferry run mastodon-to-mastodon", "The two are on different servers, so this is a move.");
        assertThat(choose("--goal", "leave", "--from", "mastodon", "--to", World.NEW))
                .answers("--to " + World.NEW + " was left out");
        assertThat(choose("--goal", "move", "--from", World.OLD_ADA, "--to", World.OLD_ADA))
                .exitedWith(ExitCode.REFUSED)
                .says("both accounts are the same");
    }

    public void saysWhichOptionsToGiveWhereNobodyIsAtATerminal() {
        assertThat(choose())
                .exitedWith(ExitCode.REFUSED)
                .says("--goal is missing", "move, leave, reorganise, keep-both, back-up")
                .answersNothing();
        assertThat(choose("--goal", "back-up")).exitedWith(ExitCode.REFUSED).says("--from is missing");
        assertThat(choose("--goal", "move", "--from", "mastodon"))
                .exitedWith(ExitCode.REFUSED)
                .says("--to is missing");
    }

    public void knowsWhichGoalIsMeant() {
        assertThat(choose("--goal", "mvoe")).exitedWith(ExitCode.REFUSED).says("did you mean \"move\"?");
    }

    /** What is printed is typed as it is: nothing may be missing for it. */
    public void printsWhatTheConfigurationLacksWhereOnlyATypeWasGiven() throws Refused, LookupFailed {
        Choices.Choice choice =
                choices().choose(Optional.of(Goal.LEAVE), Optional.of("mastodon"), Optional.empty(), Optional.empty());

        assertThat(choice.configuration())
                .containsExactly(
                        "fediferry.accounts.account { type = mastodon, handle = \"you@server.example\", email = \"…\" }");
        assertThat(choose("--goal", "leave", "--from", "mastodon"))
                .as("two accounts of this type, and none is called as the role")
                .answers("fediferry.accounts.account { type = mastodon");
    }

    public void asksForNoEmailWhereNobodyTypesOne() throws Refused, LookupFailed {
        assertThat(choices()
                        .choose(
                                Optional.of(Goal.MOVE),
                                Optional.of("mastodon"),
                                Optional.of("threads"),
                                Optional.empty())
                        .configuration())
                .containsExactly(
                        "fediferry.accounts.old { type = mastodon, handle = \"you@server.example\", email = \"…\" }",
                        "fediferry.accounts.new { type = threads, handle = \"you@server.example\" }");
    }

    public void asksThreeQuestions() throws Refused, LookupFailed {
        FakeKeyboard keyboard = new FakeKeyboard(number(Goal.MOVE), "mastodon", "mastodon");

        Choices.Choice choice =
                choices().choose(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(keyboard));

        assertThat(choice.journey().orElseThrow().name().path()).isEqualTo("mastodon-to-mastodon");
        assertThat(keyboard.printed)
                .contains("What do you want?", "Which account is it about?", "Where do you want to go?");
    }

    public void asksOnlyWhatIsNeeded() throws Refused, LookupFailed {
        FakeKeyboard two = new FakeKeyboard(number(Goal.BACK_UP), "Mastodon");
        assertThat(choices()
                        .choose(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(two))
                        .next())
                .contains("fediferry run back-up --account account=account");
        assertThat(two.printed).doesNotContain("Where");

        FakeKeyboard one = new FakeKeyboard("mastodon");
        choices().choose(Optional.of(Goal.MOVE), Optional.of("mastodon"), Optional.empty(), Optional.of(one));
        assertThat(one.printed).doesNotContain("What do you want?", "Which account");
    }

    public void endsWhereNobodyAnswersAnyMore() {
        Refused refused = catchThrowableOfType(
                Refused.class,
                () -> choices()
                        .choose(
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(new FakeKeyboard("1"))));

        assertThat(refused).hasMessageContaining("--from is missing");
    }

    private static String number(Goal goal) {
        return String.valueOf(Arrays.asList(Goal.values()).indexOf(goal) + 1);
    }

    private static Choices choices() throws Refused {
        return new Choices(Proposals.of(
                new Home(Path.of("")),
                FediferrySettings.read(Path.of("no-such-file.conf")),
                CommandLines.of(Optional.empty())));
    }

    private CommandResult choose(String... options) {
        String[] rest = Arrays.copyOf(options, options.length + 2);
        rest[options.length] = "--config";
        rest[options.length + 1] = world.config().toString();
        return options.length == 0
                ? CommandResult.of("choose", rest[0], rest[1])
                : CommandResult.of(concat("choose", rest));
    }

    private static String[] concat(String first, String[] rest) {
        String[] all = new String[rest.length + 1];
        all[0] = first;
        System.arraycopy(rest, 0, all, 1, rest.length);
        return all;
    }
}
