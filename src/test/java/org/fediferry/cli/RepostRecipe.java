package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.fediferry.archive.Ada;

/** How posts of an archive come to the new account: picked, shown, posted once and never twice. */
final class RepostRecipe {

    private RepostRecipe() {}

    static void repost(World world) {
        Path file = world.folder().resolve("posts.json");
        Ada ada = new Ada().posts(2);
        ada.post(3, "2023-04-12T08:15:00Z", "<p>Tide tables of @bo, with ${account.password}</p>");
        CommandResultAssert.assertThat(CommandResult.of(
                        "archive",
                        "pick",
                        packed(ada, world).toString(),
                        "--id",
                        "2",
                        "--text",
                        "tide tables",
                        "--out",
                        file.toString()))
                .exitedWith(ExitCode.PASSED);
        for (String answer : new String[] {"skip", "post", "post"}) {
            Recipes.passedAndSignedOut(
                    world,
                    world.asNew(
                            "mastodon/repost",
                            "--set",
                            "file=" + file,
                            "--set",
                            "pause=0s",
                            "--answer",
                            "repost=" + answer));
        }

        assertThat(world.newAda().posts())
                .filteredOn(post -> post.contains("First posted"))
                .as("posted once, though asked twice")
                .hasSize(2)
                .anyMatch(post -> post.contains("Tide tables of bo, with ${account.password}")
                        && post.contains("First posted 12 April 2023, 08:15")
                        && post.contains("https://harbour.example/@ada/3"));
    }

    private static Path packed(Ada ada, World world) {
        try {
            return ada.packed().zip(world.folder());
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }
}
