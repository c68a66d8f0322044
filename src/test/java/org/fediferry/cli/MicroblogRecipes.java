package org.fediferry.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.fediferry.evidence.Outcome;
import org.fediferry.practice.microblog.Sending;

/** How each scenario of micro.blog is performed, and what must be so afterwards. */
final class MicroblogRecipes {

    static final Map<String, Consumer<World>> ALL = Map.ofEntries(
            entry("mastodon-to-micro.blog", recipe(MicroblogRecipes::move)),
            entry("microblog/sign-in", recipe(MicroblogRecipes::signIn)),
            entry("microblog/sign-out", recipe(MicroblogRecipes::signOut)),
            entry("microblog/read-handle", recipe(MicroblogRecipes::readHandle)),
            entry("microblog/create-alias", recipe(MicroblogRecipes::createAlias)),
            entry("microblog/import-follows", recipe(MicroblogRecipes::importFollows)),
            entry("microblog/stop-cross-posting", recipe(MicroblogRecipes::stopCrossPosting)),
            entry("microblog/request-export", recipe(MicroblogRecipes::requestExport)));

    private MicroblogRecipes() {}

    private interface Recipe {
        void perform(Blogs blogs) throws Exception;
    }

    private static Consumer<World> recipe(Recipe recipe) {
        return world -> {
            Blogs blogs = Blogs.in(world);
            try {
                recipe.perform(blogs);
            } catch (Exception failed) {
                throw new AssertionError(failed);
            }
            assertThat(blogs.server.server().requests().failures()).isEmpty();
            assertThat(blogs.server.server().requests().lines()).noneMatch(line -> line.contains("/account/delete"));
        };
    }

    private static Evidence passed(Evidence evidence) {
        assertThat(evidence.run().outcome())
                .as(() -> String.valueOf(evidence.run().steps().stream()
                        .filter(step -> step.outcome() != Outcome.PASSED && step.outcome() != Outcome.SKIPPED)
                        .toList()))
                .isEqualTo(Outcome.PASSED);
        return evidence;
    }

    private static Evidence passedAndSignedOut(Blogs blogs, Evidence evidence) {
        assertThat(blogs.server.server().sessions().count(blogs.ada.person())).isZero();
        return passed(evidence);
    }

    private static void move(Blogs blogs) throws Exception {
        World world = blogs.world;
        blogs.ada.addFeed("https://ada.micro.blog/feed.json").crossPostTo("Mastodon", "@" + World.OLD_ADA);

        Evidence evidence = passedAndSignedOut(blogs, blogs.move("wait=0s"));

        assertThat(world.practice().awaitQuiet(Duration.ofSeconds(20))).isTrue();
        assertThat(world.oldAda().movedTo()).contains(blogs.ada.handle());
        assertThat(blogs.ada.alsoKnownAs()).containsExactly(world.oldAda().actor());
        assertThat(blogs.ada.followers()).isEqualTo(22);
        assertThat(blogs.ada.following()).isEqualTo(11);
        assertThat(blogs.ada.crossPosts("Mastodon")).isZero();
        assertThat(evidence.tally("followers").arrived()).isEqualTo(22);
        assertThat(evidence.tally("followers").stayed()).hasSize(2);
        assertThat(evidence.tally("follows").arrived()).as("nobody tells").isNull();
        assertThat(world.movesPosted()).isOne();
        assertThat(world.openSessions()).isZero();
        assertThat(blogs.server.server().requests().lines())
                .as("there is no number of followers to look for")
                .noneMatch(line -> line.contains("/api/") || line.contains("/followers"));
    }

    private static void signIn(Blogs blogs) throws Exception {
        passed(blogs.flow("sign-in"));

        assertThat(blogs.server.server().sessions().count(blogs.ada.person())).isOne();
    }

    private static void signOut(Blogs blogs) throws Exception {
        passedAndSignedOut(blogs, blogs.flow("sign-out"));
    }

    private static void readHandle(Blogs blogs) throws Exception {
        blogs.ada.send(Sending.REPLIES);

        Evidence evidence = passedAndSignedOut(blogs, blogs.flow("read-handle"));

        assertThat(evidence.run().said())
                .anyMatch(text -> text.contains("@ada@micro.blog"))
                .anyMatch(text -> text.contains("sends only replies"))
                .noneMatch(text -> text.contains("mutes the entire") || text.contains("could not be read"));
    }

    private static void createAlias(Blogs blogs) throws Exception {
        URI earlier = URI.create("https://lagoon.example/users/ada");
        blogs.ada.person().setAlsoKnownAs(List.of(earlier));
        passedAndSignedOut(blogs, blogs.flow("create-alias", "handle=" + World.OLD_ADA));

        assertThat(blogs.ada.alsoKnownAs())
                .containsExactly(earlier, blogs.world.oldAda().actor());
        assertThat(blogs.reader.told()).doesNotContain("Add Alias");
    }

    /** The lists of the old account come from a journey of the test's own. */
    private static void importFollows(Blogs blogs) throws Exception {
        String carry = blogs.world.scenario("follows.yaml", """
                scenario: Carry the follows over
                roles: { old: mastodon, new: microblog }
                steps:
                  - { use: mastodon/sign-in, as: old }
                  - { use: mastodon/export-lists, as: old }
                  - { use: microblog/sign-in, as: new }
                  - { use: microblog/import-follows, as: new, with: { from: "${old.exports}" } }
                finally:
                  - { use: mastodon/sign-out, as: old }
                  - { use: microblog/sign-out, as: new }
                """).toString();

        Evidence evidence = passedAndSignedOut(blogs, blogs.begin(carry, Map.of()));

        assertThat(blogs.world.practice().awaitQuiet(Duration.ofSeconds(20))).isTrue();
        assertThat(blogs.ada.following()).isEqualTo(11);
        assertThat(blogs.ada.imports()).hasSize(1);
        assertThat(evidence.tally("follows").had()).isEqualTo(12);
        assertThat(evidence.tally("follows").arrived()).isNull();
    }

    private static void stopCrossPosting(Blogs blogs) throws Exception {
        blogs.ada
                .addFeed("https://ada.micro.blog/feed.json")
                .crossPostTo("Mastodon", "@" + World.OLD_ADA)
                .crossPostTo("Bluesky", "ada.bsky.example");
        blogs.ada
                .addFeed("https://photos.ada.example/feed.json")
                .crossPostTo("Mastodon", "@" + World.OLD_ADA)
                .crossPostTo("Mastodon", "@pictures@" + World.OLD);

        passedAndSignedOut(blogs, blogs.flow("stop-cross-posting"));

        assertThat(blogs.ada.crossPosts("Mastodon")).isZero();
        assertThat(blogs.ada.crossPosts("Bluesky")).as("stays").isOne();
    }

    private static void requestExport(Blogs blogs) throws Exception {
        passedAndSignedOut(blogs, blogs.flow("request-export"));

        assertThat(blogs.ada.exports()).isOne();
        assertThat(blogs.server
                        .mailBox()
                        .newestTo(blogs.ada.email())
                        .orElseThrow()
                        .subject())
                .isEqualTo("Export ready");
    }
}
