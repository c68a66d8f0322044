package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fediferry.practice.Fault;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** The command line without a browser: exit codes, what goes to which stream, and what it says about mistakes. */
@Test(groups = "unit")
public class MainTest {

    private World world;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        world = World.of("4.5", "4.6");
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        world.close();
    }

    @DataProvider
    public Object[][] misspelt() {
        return new Object[][] {
            {"rum", "run"},
            {"plann", "plan"},
            {"validat", "validate"},
            {"step", "steps"},
            {"raport", "report"}
        };
    }

    @Test(groups = "unit", dataProvider = "misspelt")
    public void suggestsTheCommandThatWasMeant(String written, String meant) {
        assertThat(CommandResult.of(written))
                .exitedWith(ExitCode.REFUSED)
                .says(written, meant)
                .answersNothing();
    }

    public void suggestsTheOptionThatWasMeant() {
        assertThat(CommandResult.of("run", "back-up", "--confim", "x"))
                .exitedWith(ExitCode.REFUSED)
                .says("--confim", "--confirm");
    }

    public void asksForACommand() {
        assertThat(CommandResult.of()).exitedWith(ExitCode.REFUSED).says("name a command");
    }

    public void listsTheExitCodesInItsHelp() {
        assertThat(CommandResult.of("--help"))
                .exitedWith(ExitCode.PASSED)
                .answers("a step failed", "the input was refused", "go on later with run --resume", "fediferry demo");
    }

    public void knowsItsVersion() {
        assertThat(CommandResult.of("--version")).exitedWith(ExitCode.PASSED).answers("fediferry " + Version.NUMBER);
    }

    public void findsTheShippedScenariosSound() {
        CommandResult result = CommandResult.of("validate");

        assertThat(result).exitedWith(ExitCode.PASSED).saysNothingOf("yaml");
        assertThat(result.out().lines())
                .hasSize(Recipes.shipped().size())
                .anyMatch(line -> line.startsWith("ok  mastodon-to-mastodon  "));
    }

    public void everyShippedScenarioHasARecipe() {
        assertThat(Recipes.shipped()).isNotEmpty().allMatch(Recipes::isKnown);
    }

    public void tellsEveryProblemWithItsPlace() {
        Path bad = world.scenario("bad.yaml", """
                scenario: Bad
                server: mastodon
                steps:
                  - opne: export
                  - click: export.nothing
                """);

        assertThat(CommandResult.of("validate", bad.toString()))
                .exitedWith(ExitCode.REFUSED)
                .says("bad.yaml:4:5: unknown step \"opne\"", "did you mean \"open\"", "bad.yaml:5:")
                .answersNothing();
    }

    public void tellsProblemsOfTranslationsBesideAScenario() throws IOException {
        Path flow = world.scenario("flow.yaml", "scenario: Look\nserver: mastodon\nsteps:\n  - open: export\n");
        Files.writeString(flow.resolveSibling("texts.de.json"), "{ \"Look\": \"Sieh ${nach}\" }");

        assertThat(CommandResult.of("validate", flow.toString()))
                .exitedWith(ExitCode.REFUSED)
                .says("texts.de.json:1:11: the translation mentions ${nach}, and the text no value");
    }

    public void tellsProblemsToPrograms() throws JsonProcessingException {
        Path bad = world.scenario("bad.yaml", "scenario: Bad\nserver: mastodon\nsteps:\n  - opne: export\n");

        CommandResult result = CommandResult.of("validate", "--json", bad.toString());

        assertThat(result).exitedWith(ExitCode.REFUSED);
        JsonNode problem = new ObjectMapper().readTree(result.out()).get(0);
        assertThat(problem.path("line").asInt()).isEqualTo(4);
        assertThat(problem.path("what").asText()).contains("opne");
        assertThat(problem.path("advice").asText()).contains("open");
    }

    public void suggestsTheScenarioThatWasMeant() {
        assertThat(CommandResult.of("validate", "mastodon-to-mastodo"))
                .exitedWith(ExitCode.REFUSED)
                .says("there is no scenario \"mastodon-to-mastodo\"", "mastodon-to-mastodon");
    }

    public void printsTheReferenceOfTheLanguage() {
        assertThat(CommandResult.of("steps")).exitedWith(ExitCode.PASSED).answers("wait-for", "download", "use");
        assertThat(CommandResult.of("steps", "wait-for"))
                .exitedWith(ExitCode.PASSED)
                .answers("up-to");
        assertThat(CommandResult.of("steps", "wait"))
                .exitedWith(ExitCode.REFUSED)
                .says("there is no step \"wait\"", "wait-for");
    }

    public void printsTheSchemaThatShips() throws IOException {
        assertThat(CommandResult.of("steps", "--schema").out())
                .isEqualTo(Files.readString(Path.of("scenarios/schema.json")));
    }

    public void plansWithoutTouchingAnAccount() throws JsonProcessingException {
        CommandResult result = world.command("plan", "mastodon-to-mastodon", "--json");

        assertThat(result).exitedWith(ExitCode.PASSED);
        JsonNode plan = new ObjectMapper().readTree(result.out());
        assertThat(plan.at("/roles/old/software").asText()).startsWith("mastodon 4.5");
        assertThat(plan.findValuesAsText("effect"))
                .containsOnlyOnce("irreversible")
                .contains("reversible", "read");
        assertThat(world.oldServer().requests().lines())
                .isNotEmpty()
                .allMatch(line -> line.startsWith("GET /.well-known/nodeinfo")
                        || line.startsWith("GET /nodeinfo/")
                        || line.startsWith("GET /api/v")
                        || line.startsWith("GET /.well-known/webfinger")
                        || line.startsWith("GET /ap/users/")
                        || line.startsWith("GET /users/"));
    }

    public void plansToSignInAndOutAroundAFlow() throws JsonProcessingException {
        CommandResult result = world.command("plan", "mastodon/export-lists", "--json", "--account", "account=old");

        JsonNode steps = new ObjectMapper().readTree(result.out()).path("steps");
        assertThat(steps.get(0).path("flow").asText()).isEqualTo("mastodon/sign-in");
        assertThat(steps.get(steps.size() - 1).path("flow").asText()).isEqualTo("mastodon/sign-out");
    }

    public void showsAPlanToPeople() {
        assertThat(world.command("plan", "back-up", "--account", "account=old"))
                .exitedWith(ExitCode.PASSED)
                .answers(
                        "Back up a Mastodon account", "What moves", "Steps", "Open the followers of @" + World.OLD_ADA);
    }

    public void asksForTheInputsOfAScenario() {
        assertThat(world.command("plan", "mastodon/create-alias", "--account", "account=new"))
                .exitedWith(ExitCode.REFUSED)
                .says("the input \"handle\"", "has no value", "--set handle=");
        assertThat(world.command(
                        "plan",
                        "mastodon/create-alias",
                        "--account",
                        "account=new",
                        "--set",
                        "handle=ada",
                        "--set",
                        "hande=x"))
                .exitedWith(ExitCode.REFUSED)
                .says("\"ada\" is not a handle", "no input \"hande\"");
    }

    public void namesTheSettingThatNobodyKnows() {
        world.set("run.settlin", "5s");

        assertThat(world.command("plan", "mastodon-to-mastodon"))
                .exitedWith(ExitCode.REFUSED)
                .says("fediferry.conf: 5: unknown setting \"fediferry.run.settlin\"", "settling");
    }

    public void refusesAPasswordInTheFile() throws IOException {
        Path config = world.config();
        String literal = Files.readString(config).replaceFirst("password \\{[^\\n]*\\}", "password = \"open-sesame\"");
        Files.writeString(config, literal);

        assertThat(CommandResult.of("plan", "mastodon-to-mastodon", "--config", config.toString()))
                .exitedWith(ExitCode.REFUSED)
                .says("the password of \"old\" stands in the file", "password { env = NAME }")
                .saysNothingOf("open-sesame");
    }

    public void saysWhichAccountIsMissing() {
        assertThat(world.command("plan", "back-up"))
                .exitedWith(ExitCode.REFUSED)
                .says("the role \"account\" needs an account", "--account account=NAME", "old");
    }

    public void saysThatThereIsNoSuchConfiguration() {
        assertThat(CommandResult.of("plan", "back-up", "--config", "nowhere.conf"))
                .exitedWith(ExitCode.REFUSED)
                .says("there is no configuration \"nowhere.conf\"");
    }

    public void saysThatNobodyAnswers() {
        world.newServer().close();

        assertThat(world.command("plan", "mastodon-to-mastodon"))
                .exitedWith(ExitCode.FAILED)
                .says(
                        "nobody answering at that address",
                        world.newServer().address().toString());
    }

    public void refusesABrowserThatNobodyKnows() {
        assertThat(world.run("mastodon-to-mastodon", "--browser", "chromiun"))
                .exitedWith(ExitCode.REFUSED)
                .says("there is no browser \"chromiun\"", "chromium");
    }

    public void saysWhatIsMissingWhereNoBrowserStarts() {
        world.set("browser.path", world.folder().resolve("no-browser").toString());

        assertThat(world.asOld("mastodon/export-lists"))
                .exitedWith(ExitCode.BROKEN)
                .says("no-browser")
                .saysNothingOf("internal error");
    }

    public void writesAReportAnew() throws IOException {
        Path run = Path.of("src/test/resources/runs/small");
        Path copy = Files.createDirectories(world.folder().resolve("small"));
        Files.copy(run.resolve("run.json"), copy.resolve("run.json"));

        CommandResult result = CommandResult.of("report", copy.toString());

        assertThat(result).exitedWith(ExitCode.PASSED);
        assertThat(Path.of(result.out().strip())).content().contains("</html>");
    }

    public void saysThatThereIsNoRun() {
        assertThat(CommandResult.of("report", world.folder().toString()))
                .exitedWith(ExitCode.REFUSED)
                .saysNothingOf("internal error")
                .answersNothing();
    }

    public void listsTheFaultsThatCanBePlayed() {
        for (String command : List.of("demo", "practice")) {
            assertThat(CommandResult.of(command, "--fault", "list"))
                    .exitedWith(ExitCode.PASSED)
                    .answers("error-before-effect", Fault.ERROR_BEFORE_EFFECT.about(), "unavailable");
        }
    }

    public void knowsWhichFaultIsMeant() {
        for (String command : List.of("demo", "practice")) {
            assertThat(CommandResult.of(command, "--fault", "cooldown", "--fault", "slow-page"))
                    .exitedWith(ExitCode.REFUSED)
                    .says("there is no fault \"slow-page\"", "did you mean \"slow-pages\"?");
        }
    }

    public void knowsNoRunOfThatName() {
        assertThat(CommandResult.of("run", "--resume", "nowhere"))
                .exitedWith(ExitCode.REFUSED)
                .says("there is no run \"nowhere\"", "fediferry status");
    }
}
