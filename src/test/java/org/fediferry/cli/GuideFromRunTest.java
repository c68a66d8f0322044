package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.fediferry.evidence.Outcome;
import org.fediferry.guide.Chapter;
import org.fediferry.guide.Guide;
import org.fediferry.guide.GuideFile;
import org.fediferry.guide.GuideStep;
import org.fediferry.guide.Repetition;
import org.fediferry.guide.Trouble;
import org.fediferry.guide.Words;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** Writes the guide of a whole move from what its run has kept. */
@Test(groups = "unit")
public class GuideFromRunTest {

    private Life life;
    private Path out;
    private Guide guide;

    @BeforeClass(alwaysRun = true)
    public void moveAndWrite() throws Exception {
        life = new Life(Preparation.read(Home.find(), "mastodon-to-mastodon"), MastodonJourney.begin(Errand.MOVE));
        assertThat(life.process().run(life.folder).outcome()).isEqualTo(Outcome.PASSED);
        out = Files.createTempDirectory("fediferry-guides");
        guide = GuideFile.read(write("en"));
    }

    @AfterClass(alwaysRun = true)
    public void end() throws Exception {
        life.close();
        try (Stream<Path> all = Files.walk(out)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private Path write(String language) {
        CommandResult result = CommandResult.of(
                "guide", "--from", life.folder.path().toString(), "--lang", language, "--out", out.toString());
        CommandResultAssert.assertThat(result).exitedWith(ExitCode.PASSED);
        return out.resolve(language).resolve("mastodon-to-mastodon");
    }

    private Stream<GuideStep> steps() {
        return guide.chapters().stream().flatMap(chapter -> chapter.steps().stream());
    }

    private GuideStep step(String beginning) {
        return steps().filter(step -> step.text().plain().startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        steps().map(step -> step.text().plain()).toList()));
    }

    public void stepsAreToldByVerbAndLabelOfThePage() {
        assertThat(step("Put the handle of your old account").text().plain())
                .isEqualTo(
                        "Put the handle of your old account, such as alex@old.example, into Handle of the old account");
        assertThat(step("Put the password of your old account").text().plain()).endsWith(" into Password");
        assertThat(steps().map(step -> step.text().plain()))
                .contains("Press Create alias", "Choose Following list under Import type");
    }

    public void stepsAreCountedThroughTheWholeGuide() {
        List<Integer> numbers = steps().map(GuideStep::number).toList();

        assertThat(numbers).startsWith(1, 2, 3).isSorted().doesNotHaveDuplicates();
        assertThat(numbers.get(numbers.size() - 1)).isEqualTo(numbers.size());
    }

    public void theOneStepThatNobodyCanTakeBackIsMarked() {
        assertThat(steps().filter(GuideStep::irreversible)
                        .map(step -> step.text().plain()))
                .containsExactly("Press Move followers");
        assertThat(guide.irreversible())
                .singleElement()
                .satisfies(words -> assertThat(words.plain())
                        .isEqualTo("Step " + step("Press Move followers").number() + ": Press Move followers"));
    }

    public void whatIsSeenThenIsWhatThePageSaid() {
        assertThat(step("Press Create alias").then().get(0).plain()).contains("“Successfully created a new alias");
    }

    public void otherwiseIsTheAdviceOfTheScenario() {
        assertThat(step("Press Create alias").otherwise())
                .extracting(Trouble::advice)
                .extracting(Words::plain)
                .anyMatch(advice -> advice.startsWith("see that @alex@old.example can be found"));
    }

    public void otherListsAreToldOnceMoreOnlyWhereTheyDiffer() {
        GuideStep last = steps().filter(step -> !step.again().isEmpty()
                        && step.again().stream().anyMatch(again -> again.list().equals("mutes"))
                        && step.number() > step("Choose Following list").number())
                .findFirst()
                .orElseThrow();
        Repetition mutes = last.again().stream()
                .filter(again -> again.list().equals("mutes"))
                .findFirst()
                .orElseThrow();

        assertThat(mutes.first()).isEqualTo(step("Choose Following list").number() - 1);
        assertThat(mutes.different()).extracting(Words::plain).contains("Choose Muting list under Import type");
    }

    public void nobodyIsInIt() throws Exception {
        String json = GuideFile.json(guide);

        assertThat(json)
                .doesNotContain("harbour.example", "lantern.example", "127.0.0.1")
                .doesNotContainPattern("\\bada\\b");
    }

    public void germanGuidesSpeakGerman() throws Exception {
        Guide german = GuideFile.read(write("de"));

        assertThat(german.title()).contains("Mastodon").isNotEqualTo(guide.title());
        assertThat(german.chapters()).extracting(Chapter::title).contains("Anmelden");
        assertThat(german.chapters().stream()
                        .flatMap(chapter -> chapter.steps().stream())
                        .map(step -> step.text().plain()))
                .contains("Klicke auf Create alias");
    }

    public void writtenAgainNothingChanges() throws Exception {
        Path folder = out.resolve("en").resolve("mastodon-to-mastodon");
        byte[] before = Files.readAllBytes(folder.resolve("index.html"));

        var ignored = write("en");

        assertThat(Files.readAllBytes(folder.resolve("index.html"))).isEqualTo(before);
    }

    public void whatIsNoRunIsRefused() {
        CommandResult result = CommandResult.of("guide", "--from", out.toString());

        assertThat(result.code()).isNotEqualTo(ExitCode.PASSED);
    }

    public void practiceServersAreCalledSo() throws Exception {
        assertThat(guide.making().practice()).isTrue();
        assertThat(Files.readString(
                        out.resolve("en").resolve("mastodon-to-mastodon").resolve("README.md")))
                .contains("Made on practice servers that imitate Mastodon 4.5.15");
    }

    public void theLastNetKnowsEverybodyWhomTheRunHasMet() throws Exception {
        var net = GuidePrivacy.net(FinishedRun.read(life.folder.path(), Home.find()));

        assertThat(net.leaks("so @ada@harbour.example went")).isNotEmpty();
        assertThat(net.leaks(Files.readString(life.folder.resolve("exports/old/following_accounts.csv"))))
                .isNotEmpty();
        assertThat(net.leaks("so @alex@old.example went")).isEmpty();
    }

    public void accountsThatAreNotForTestsAreNotMoved() throws Exception {
        Path config = Files.writeString(out.resolve("fediferry.conf"), String.join("\n", blocks()));

        CommandResult result = CommandResult.of(
                "guide",
                "mastodon-to-mastodon",
                "--config",
                config.toString(),
                "--account",
                "old=old",
                "--account",
                "new=new");

        CommandResultAssert.assertThat(result).exitedWith(ExitCode.REFUSED).says("nobody can take back");
        Files.delete(config);
    }

    private List<String> blocks() {
        return life.accounts().values().stream()
                .map(account -> "fediferry.accounts." + account.name() + " { handle = \"" + account.handle()
                        + "\", server = \"" + account.server() + "\", email = \"" + account.email() + "\" }")
                .toList();
    }
}
