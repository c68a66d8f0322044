package org.fediferry.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.fediferry.evidence.Outcome;
import org.fediferry.practice.PracticeAccount;

/** How each scenario that ships is performed, and what must be so on the servers afterwards. */
final class Recipes {

    private static final Path FOLDER = Path.of("scenarios");

    private static final Map<String, Consumer<World>> ALL = Map.ofEntries(
            entry("mastodon-to-mastodon", Recipes::move),
            entry("reorganise", Recipes::reorganise),
            entry("back-up", Recipes::backUp),
            entry("keep-both", StayingRecipes::keepBoth),
            entry("leave", StayingRecipes::leave),
            entry("mastodon/add-link", Recipes::addLink),
            entry("mastodon/announce", Recipes::announce),
            entry("mastodon-to-threads", ThreadsRecipes::journey),
            entry("mastodon/announce-after-look", AnnouncementRecipes::announceAfterLook),
            entry("mastodon/bio-after-look", AnnouncementRecipes::bioAfterLook),
            entry("mastodon/link-after-look", AnnouncementRecipes::linkAfterLook),
            entry("mastodon/pin-post", AnnouncementRecipes::pinPost),
            entry("mastodon/post-again", AnnouncementRecipes::postAgain),
            entry("mastodon/post-once", AnnouncementRecipes::postOnce),
            entry("threads/check-sharing", ThreadsRecipes::checkSharing),
            entry("threads/compose", ThreadsRecipes::compose),
            entry("threads/sign-in", ThreadsRecipes::signIn),
            entry("threads/sign-out", ThreadsRecipes::signOut),
            entry("mastodon/await-archive", ImportRecipes::awaitArchive),
            entry("mastodon/compare-lists", ImportRecipes::compareLists),
            entry("mastodon/import-again", ImportRecipes::importAgain),
            entry("mastodon/before-move", Recipes::beforeMove),
            entry("mastodon/cancel-redirect", Recipes::cancelRedirect),
            entry("mastodon/collect-archive", Recipes::collectArchive),
            entry("mastodon/collect-relationships", SettingsRecipes::collectRelationships),
            entry("mastodon/collect-settings", SettingsRecipes::collectSettings),
            entry("mastodon/compare-settings", SettingsRecipes::compareSettings),
            entry("mastodon/restore-settings", SettingsRecipes::restoreSettings),
            entry("mastodon/create-alias", Recipes::createAlias),
            entry("mastodon/export-lists", Recipes::exportLists),
            entry("mastodon/extend-bio", Recipes::extendBio),
            entry("mastodon/import-lists", Recipes::importLists),
            entry("mastodon/move-followers", Recipes::moveFollowers),
            entry("mastodon/redirect-only", Recipes::redirectOnly),
            entry("mastodon/request-archive", Recipes::requestArchive),
            entry("mastodon/sign-in", Recipes::signIn),
            entry("mastodon/sign-out", Recipes::signOut),
            entry("mastodon/update-profile", Recipes::updateProfile),
            entry("mastodon/repost", RepostRecipe::repost),
            entry("mastodon/verify-link", StayingRecipes::verifyLink));

    private Recipes() {}

    /** Performs a scenario in a fresh world; a scenario that nobody has said anything about fails. */
    static void perform(String scenario, World world) {
        Consumer<World> recipe = ALL.getOrDefault(
                scenario,
                MicroblogRecipes.ALL.getOrDefault(
                        scenario, OtherRecipes.ALL.getOrDefault(scenario, AkkomaRecipes.ALL.get(scenario))));
        if (recipe == null) {
            throw new AssertionError("there is no recipe for the scenario \"" + scenario + "\"; add one");
        }
        recipe.accept(world);
        assertThat(world.bugs()).isEmpty();
    }

    /** The scenarios of the folder, by name. */
    static List<String> shipped() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> file.endsWith(".yaml") && !file.endsWith("server.yaml"))
                    .map(file -> file.substring(0, file.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static boolean isKnown(String scenario) {
        return ALL.containsKey(scenario)
                || MicroblogRecipes.ALL.containsKey(scenario)
                || OtherRecipes.ALL.containsKey(scenario)
                || AkkomaRecipes.ALL.containsKey(scenario);
    }

    static Evidence passed(CommandResult result) {
        CommandResultAssert.assertThat(result).exitedWith(ExitCode.PASSED);
        return result.evidence().isIntact();
    }

    static Evidence passedAndSignedOut(World world, CommandResult result) {
        Evidence evidence = passed(result);
        assertThat(world.openSessions()).isZero();
        return evidence;
    }

    private static void move(World world) {
        Evidence evidence = passedAndSignedOut(world, world.move());

        assertThat(world.oldAda().movedTo()).contains(World.NEW_ADA);
        assertThat(world.newAda().alsoKnownAs()).containsExactly(world.oldAda().actor());
        assertThat(world.newAda().followers()).isEqualTo(22);
        assertThat(world.oldAda().followers()).as("their servers are gone").isEqualTo(2);
        assertThat(evidence.tally("followers").arrived()).isEqualTo(22);
        assertThat(evidence.tally("followers").stayed()).hasSize(2);
        assertThat(world.movesPosted()).isOne();
        hasTheLists(world, evidence);
    }

    /** Everything but what leads to servers that are gone, whose failures were collected where the server tells them. */
    private static void hasTheLists(World world, Evidence evidence) {
        assertThat(world.newAda().following()).isEqualTo(11);
        assertThat(evidence.tally("follows").arrived()).isEqualTo(11);
        assertThat(evidence.tally("follows").stayed()).hasSize(1);
        assertThat(evidence.exports("new")).contains("follows-now", "follows-missing", "bookmarks-missing");
        hasWhatNoMoveTakes(world.newAda());
        if (world.newVersionTellsFailures()) {
            assertThat(world.newAda().holdings().lists()).hasSize(6);
            assertThat(evidence.exports("new")).contains("follows-failures", "bookmarks-failures");
        }
    }

    private static void hasWhatNoMoveTakes(PracticeAccount account) {
        assertThat(account.holdings().mutes()).hasSize(9);
        assertThat(account.holdings().blocks()).hasSize(5);
        assertThat(account.holdings().domainBlocks()).hasSize(3);
        assertThat(account.holdings().bookmarks()).hasSizeGreaterThanOrEqualTo(16);
    }

    private static void reorganise(World world) {
        PracticeAccount fresh = world.oldServer().addAccount("adele");
        world.bind("new", Login.of(world.oldServer(), "adele"));

        Evidence evidence = passedAndSignedOut(world, world.run("reorganise", "--confirm", "move:@" + fresh.handle()));

        assertThat(world.oldAda().movedTo()).contains(fresh.handle());
        assertThat(fresh.followers()).isEqualTo(22);
        assertThat(evidence.tally("followers").arrived()).isEqualTo(22);
        assertThat(world.movesPosted()).isOne();
        assertThat(world.oldServer().openSessions("adele")).isZero();
        assertThat(fresh.following()).isEqualTo(11);
        // The one whose server is gone was asked, and is missing where the account exports whom it follows.
        assertThat(evidence.tally("follows").arrived()).isEqualTo(11);
        hasWhatNoMoveTakes(fresh);
    }

    private static void backUp(World world) {
        Evidence evidence = passedAndSignedOut(world, world.asOld("back-up"));

        assertThat(evidence.exports("account"))
                .contains("follows", "lists", "mutes", "blocks", "domain-blocks", "bookmarks", "followers", "archive");
    }

    private static void exportLists(World world) {
        Evidence evidence = passedAndSignedOut(world, world.asOld("mastodon/export-lists"));

        assertThat(evidence.run().exports()).allSatisfy(export -> {
            assertThat(export.problems()).isEmpty();
            assertThat(export.counted()).isEqualTo(export.expectedRows());
        });
        assertThat(evidence.exports("account"))
                .startsWith("follows", "lists", "mutes", "blocks", "domain-blocks", "bookmarks");
    }

    private static void importLists(World world) {
        Evidence evidence =
                passedAndSignedOut(world, world.run(world.carryingLists().toString()));

        hasTheLists(world, evidence);
    }

    private static void createAlias(World world) {
        passedAndSignedOut(world, world.createAlias());

        assertThat(world.newAda().alsoKnownAs()).containsExactly(world.oldAda().actor());
    }

    private static void beforeMove(World world) {
        passedAndSignedOut(world, world.asOld("mastodon/before-move", "--set", "to=" + World.NEW_ADA));

        assertThat(world.oldAda().movedTo()).isEmpty();
        assertThat(world.movesPosted()).isZero();
    }

    private static void moveFollowers(World world) {
        world.withAlias();

        passedAndSignedOut(world, world.moveFollowers());

        assertThat(world.oldAda().movedTo()).contains(World.NEW_ADA);
        assertThat(world.movesPosted()).isOne();
    }

    private static void redirectOnly(World world) {
        passedAndSignedOut(world, world.asOld("mastodon/redirect-only", "--set", "to=" + World.NEW_ADA));

        assertThat(world.oldAda().movedTo()).contains(World.NEW_ADA);
        assertThat(world.oldAda().followers()).isEqualTo(24);
        assertThat(world.movesPosted()).isZero();
    }

    private static void cancelRedirect(World world) {
        redirectOnly(world);

        passedAndSignedOut(
                world, world.asOld("mastodon/cancel-redirect", "--confirm", "cancel-redirect:@" + World.OLD_ADA));

        assertThat(world.oldAda().movedTo()).isEmpty();
    }

    static void requestArchive(World world) {
        passedAndSignedOut(world, world.asOld("mastodon/request-archive"));

        assertThat(world.oldServer().requests().count("POST", "/settings/export"))
                .isOne();
    }

    private static void collectArchive(World world) {
        requestArchive(world);

        assertThat(passedAndSignedOut(world, world.asOld("mastodon/collect-archive"))
                        .exports("account"))
                .containsExactly("archive");
    }

    private static void signIn(World world) {
        passed(world.asOld("mastodon/sign-in"));

        assertThat(world.openSessions()).isOne();
    }

    private static void signOut(World world) {
        Evidence evidence = passedAndSignedOut(world, world.asOld("mastodon/sign-out"));

        assertThat(evidence.run().steps().get(2).outcome())
                .as("nobody was signed in")
                .isEqualTo(Outcome.SKIPPED);
    }

    private static void addLink(World world) {
        passedAndSignedOut(world, world.asOld("mastodon/add-link", "--set", "link=https://lantern.example/@ada"));

        assertThat(world.oldAda().profile().fields()).hasSize(3).anySatisfy(field -> {
            assertThat(field.name()).isEqualTo("Fediverse");
            assertThat(field.value()).isEqualTo("https://lantern.example/@ada");
        });
    }

    private static void extendBio(World world) {
        passedAndSignedOut(world, world.asOld("mastodon/extend-bio", "--set", "sentence=Moving to the lantern."));

        assertThat(world.oldAda().profile().note())
                .startsWith("Boats, bread and slow news.")
                .endsWith("Moving to the lantern.");
        assertThat(world.oldAda().profile().fields()).as("are kept").hasSize(2);
    }

    private static void updateProfile(World world) {
        String[] inputs = {"--set", "link=https://lantern.example/@ada", "--set", "sentence=Moving to the lantern."};
        passedAndSignedOut(world, world.asOld("mastodon/update-profile", inputs));

        assertThat(world.oldAda().profile().fields()).hasSize(3);
        assertThat(world.oldAda().profile().note()).endsWith("Moving to the lantern.");
    }

    private static void announce(World world) {
        String text = "I am moving to another harbour";
        passedAndSignedOut(world, world.asOld("mastodon/announce", "--set", "text=" + text));

        assertThat(world.oldAda().posts()).hasSize(6).first().isEqualTo(text);
        assertThat(world.oldAda().pinnedPosts()).isOne();
    }
}
