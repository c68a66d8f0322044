package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The answer of a plan, against practice servers. */
@Test(groups = "unit")
public class PlanCommandTest {

    private World world;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        world = World.of("4.5", "4.6");
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        world.close();
    }

    public void beginsWithTheAnswer() {
        CommandResult result = world.command("plan", "mastodon-to-mastodon");

        assertThat(result).exitedWith(ExitCode.PASSED);
        assertThat(result.out())
                .containsSubsequence(
                        "can move to @" + World.NEW_ADA + " by",
                        "Export or migrate? Both",
                        "Moves by itself",
                        "Moves by file",
                        "Stays behind",
                        "Before you begin",
                        "What cannot be undone",
                        "How long it takes",
                        "Steps",
                        "every click: add --steps",
                        "--confirm move:@" + World.NEW_ADA,
                        "fediferry run mastodon-to-mastodon");
        assertThat(result.out()).doesNotContain("IRREVERSIBLE");
        assertThat(result.out().lines())
                .as("but for the command to type, which is one line")
                .filteredOn(line -> !line.startsWith("  fediferry "))
                .allMatch(line -> line.length() <= 100);
    }

    public void printsEveryClickWhereSomebodyAsks() {
        assertThat(world.command("plan", "mastodon-to-mastodon", "--steps"))
                .answers("IRREVERSIBLE  Move the followers of @" + World.OLD_ADA, "Export or migrate?");
        assertThat(world.command("plan", "mastodon/export-lists", "--account", "account=old"))
                .answers("Sign in", "changes");
    }

    public void answersWithoutAScenario() {
        assertThat(plan("--from", "@" + World.OLD_ADA, "--to", "@" + World.NEW_ADA))
                .exitedWith(ExitCode.PASSED)
                .answers("(Mastodon 4.5", "Moves by file", "Next", "fediferry run mastodon-to-mastodon");
        assertThat(plan("--from", World.OLD_ADA, "--to", World.OLD)).answers("fediferry run reorganise");
    }

    public void saysWhatTheConfigurationLacks() {
        assertThat(plan("--from", "@" + World.OLD_ADA, "--to", "@newcomer@" + World.NEW))
                .answers(
                        "Heed this first",
                        "There is no @newcomer@lantern.example in public yet.",
                        "fediferry.accounts.new-2 { type = mastodon, handle = \"newcomer@lantern.example\"",
                        "fediferry doctor --config " + world.config(),
                        "--account new=new-2");
    }

    public void readsOnlyPublicPages() {
        plan("--from", "@" + World.OLD_ADA, "--to", "@" + World.NEW_ADA);

        for (var server : List.of(world.oldServer(), world.newServer())) {
            assertThat(server.requests().lines())
                    .isNotEmpty()
                    .allMatch(line ->
                            line.matches("GET /(\\.well-known/|nodeinfo/|api/v1/|api/v2/instance|@|users/|ap/).*"));
        }
    }

    public void warnsOfALockedTarget() {
        world.newAda().lock();

        assertThat(plan("--from", "@" + World.OLD_ADA, "--to", "@" + World.NEW_ADA))
                .answers("! @" + World.NEW_ADA + " accepts each follower by hand");
    }

    public void answersPrograms() throws JsonProcessingException {
        CommandResult result = plan("--from", "@" + World.OLD_ADA, "--to", "@" + World.NEW_ADA, "--json");

        JsonNode outlook = new ObjectMapper().readTree(result.out()).path("outlook");
        assertThat(outlook.path("journey").asText()).isEqualTo("mastodon-to-mastodon");
        assertThat(outlook.at("/from/type").asText()).isEqualTo("mastodon");
        assertThat(outlook.at("/from/followers").asLong()).isPositive();
        assertThat(outlook.at("/advice/do").asText()).isEqualTo("migrate-and-export");
        assertThat(outlook.at("/domain-blocks/blocked").isNull()).isTrue();
    }

    public void countsWhatWasExportedAlready() throws IOException {
        Path exports = Files.createDirectories(world.folder().resolve("exports"));
        Files.writeString(exports.resolve("blocked_domains.csv"), "bad.example\nworse.example\n");
        Files.writeString(exports.resolve("following_accounts.csv"), "Account address,Show boosts\na@b.example,true\n");

        assertThat(plan("--from", World.OLD_ADA, "--to", World.NEW_ADA, "--exports", exports.toString()))
                .answers("Blocked domains (2)", "Accounts you follow (1)");
        assertThat(plan("--from", World.OLD_ADA, "--to", World.NEW_ADA, "--exports", exports.toString()))
                .says("exports  counted following_accounts.csv, blocked_domains.csv in " + exports);
        assertThat(plan("--from", World.OLD_ADA, "--to", World.NEW_ADA, "--exports", "config"))
                .says("exports  config has none of the files that are counted: following_accounts.csv");
        assertThat(plan("--from", World.OLD_ADA, "--to", World.NEW_ADA, "--exports", "nowhere"))
                .exitedWith(ExitCode.REFUSED)
                .says("there is no folder \"nowhere\"");
    }

    public void writesAPageThatAsksNobody() throws IOException {
        Path page = world.folder().resolve("plan.html");

        assertThat(world.command("plan", "mastodon-to-mastodon", "--page", page.toString()))
                .exitedWith(ExitCode.PASSED)
                .says("page  " + page);

        Document document = Jsoup.parse(Files.readString(page));
        assertThat(document.select("script, link, img, iframe, object, form, [src], [href], [srcset], [action]"))
                .isEmpty();
        assertThat(document.select("style").html()).doesNotContain("url(", "@import", "http");
        assertThat(document.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .startsWith("default-src 'none'");
        assertThat(document.select("h1").text())
                .isEqualTo("Your 24 followers can move to @" + World.NEW_ADA + " by themselves.");
        assertThat(document.select("header .rest").text()).isEqualTo("Your posts stay on harbour.example.");
        assertThat(document.text())
                .contains("Export or migrate?", "Moves by itself", "What cannot be undone", "fediferry run");
    }

    public void refusesAPageWhereThereIsNothingToShow() {
        assertThat(world.command("plan", "back-up", "--account", "account=old", "--page", "x.html"))
                .exitedWith(ExitCode.REFUSED)
                .says("does not lead from one account to another");
    }

    public void refusesToMoveAnAccountToItself() {
        assertThat(plan("--from", "@" + World.OLD_ADA, "--to", "@" + World.OLD_ADA))
                .exitedWith(ExitCode.REFUSED)
                .says("both accounts are the same: @" + World.OLD_ADA);
        assertThat(world.command("plan", "mastodon-to-mastodon", "--account", "new=old"))
                .exitedWith(ExitCode.REFUSED)
                .says("both accounts are the same");
    }

    public void missesTheOtherHalfBeforeItAsksAnybody() {
        assertThat(plan("--from", World.OLD_ADA)).exitedWith(ExitCode.REFUSED).says("--to is missing");

        assertThat(world.oldServer().requests().lines()).isEmpty();
    }

    public void printsACommandThatGoesOnAsItWasTyped() {
        assertThat(world.command("plan", "mastodon/export-lists", "--account", "account=old"))
                .exitedWith(ExitCode.PASSED);
        assertThat(world.command("plan", "mastodon-to-mastodon", "--account", "old=old"))
                .answers("fediferry run mastodon-to-mastodon --account old=old --config " + world.config());
    }

    /** The handle of a blog with a domain of its own is found out on the way. */
    public void doesNotPrintAConfirmationThatNobodyCanGive() {
        world.set("accounts.blog.type", "microblog")
                .set("accounts.blog.handle", "ada@micro.blog")
                .set("accounts.blog.server", "http://127.0.0.1:1");

        CommandResult result = world.command("plan", "mastodon-to-micro.blog", "--account", "new=blog");

        assertThat(result).answers("for a script, by --confirm with the handle found in step ");
        assertThat(result.out()).doesNotContain("--confirm move:@‹");
    }

    public void refusesHalfOfAPair() {
        assertThat(plan("--from", World.OLD_ADA)).exitedWith(ExitCode.REFUSED).says("--to is missing");
        assertThat(world.command("plan", "back-up", "--from", World.OLD_ADA, "--to", World.NEW))
                .exitedWith(ExitCode.REFUSED)
                .says("a scenario takes its accounts from the configuration");
        assertThat(plan("--from", "@@", "--to", World.NEW)).exitedWith(ExitCode.REFUSED);
    }

    private CommandResult plan(String... options) {
        List<String> all =
                new ArrayList<>(List.of("plan", "--config", world.config().toString()));
        Collections.addAll(all, options);
        return CommandResult.of(all.toArray(String[]::new));
    }
}
