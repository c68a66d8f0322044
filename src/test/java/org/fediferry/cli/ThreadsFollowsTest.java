package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.fediferry.cli.CommandResultAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.fediferry.exports.ZipOf;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** From the ZIP to the list for Mastodon on the command line: exit codes, files, what is said. */
@Test(groups = "unit")
public class ThreadsFollowsTest {

    private World world;
    private ThreadsWorld there;
    private Path file;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        world = World.of("4.5", "4.6").set("web.pause-between", "1ms").set("web.wait-at-most", "0s");
        there = new ThreadsWorld(world);
        var bo = there.threads().add("bo.carter", "Bo").share(true);
        var cy = there.threads().add("cy", "Cy");
        assertThat(bo.isShared()).isNotEqualTo(cy.isShared());
        file = world.folder().resolve("following_accounts.csv");
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        world.close();
    }

    private Path zip(String... users) throws IOException {
        List<String> entries = new ArrayList<>();
        for (String user : users) {
            entries.add("{\"title\":\"ZoÃ« %s\",\"string_list_data\":[{\"value\":\"%s\"}]}".formatted(user, user));
        }
        return new ZipOf()
                .with(
                        "your_instagram_activity/threads/following.json",
                        "{\"text_post_app_text_post_app_following\":[" + String.join(",", entries) + "]}")
                .in(world.folder());
    }

    private CommandResult convert(Path zip, String... options) {
        List<String> words = new ArrayList<>(List.of(
                "exports",
                "threads",
                zip.toString(),
                "--into",
                file.toString(),
                "--config",
                world.config().toString()));
        words.addAll(List.of(options));
        return CommandResult.of(words.toArray(String[]::new));
    }

    public void writesThoseWhoShare() throws IOException {
        CommandResult result = convert(zip("bo.carter", "cy", "nobody"));

        assertThat(result)
                .exitedWith(ExitCode.PASSED)
                .answers("1 share with the Fediverse: " + file, "2 do not")
                .says("3 profiles to look up on threads.net");
        assertThat(file)
                .hasContent(
                        "Account address,Show boosts,Notify on new posts,Languages\nbo.carter@threads.net,true,false,\n");
    }

    public void namesEverybodyAsJson() throws IOException {
        assertThat(convert(zip("bo.carter", "cy"), "--json"))
                .exitedWith(ExitCode.PASSED)
                .answers("\"name\" : \"Zoë bo.carter\"", "\"handle\" : \"cy@threads.net\"", "\"unknown\" : [ ]");
    }

    public void goesOnLaterWhereTheServerIsBusyAndAsksNobodyTwice() throws IOException {
        there.threads().answers().give(".*acct:cy.*", 429);
        assertThat(convert(zip("bo.carter", "cy", "nobody")))
                .exitedWith(ExitCode.WAITING)
                .answers("1 share with", "2 could not be looked up so far")
                .says("429", "go on later with the same command");

        there.threads().answers().clear();
        there.threads().requests().clear();
        assertThat(convert(zip("bo.carter", "cy", "nobody")))
                .exitedWith(ExitCode.PASSED)
                .answers("1 share with", "2 do not");
        assertThat(there.threads().requests().count("GET", "/.well-known/webfinger"))
                .isEqualTo(2);
    }

    public void refusesWhatIsNoExportInOneLine() throws IOException {
        Path other = Files.writeString(world.folder().resolve("photo.jpg"), "no ZIP");
        CommandResult result = convert(other);

        assertThat(result)
                .exitedWith(ExitCode.REFUSED)
                .says("is not a ZIP file")
                .answersNothing();
        assertThat(result.err().lines()).hasSize(2);
        assertThat(file).doesNotExist();
    }

    public void neverWritesOverAnotherFile() throws IOException {
        Files.writeString(file, "mine");
        assertThat(convert(zip("cy"))).exitedWith(ExitCode.REFUSED).says("is there already", "--into");
        assertThat(file).hasContent("mine");
    }

    public void showsHowInItsHelp() {
        assertThat(CommandResult.of("exports", "threads", "--help"))
                .exitedWith(ExitCode.PASSED)
                .answers("fediferry exports threads instagram-ada", "run it again later");
        assertThat(CommandResult.of("exports")).exitedWith(ExitCode.REFUSED).says("name what to do");
    }
}
