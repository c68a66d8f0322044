package org.fediferry.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Consumer;

/** How the scenarios for Akkoma and Pleroma are performed, and what must be so afterwards. */
final class AkkomaRecipes {

    static final Map<String, Consumer<World>> ALL = Map.ofEntries(
            entry("mastodon-to-akkoma", AkkomaRecipes::toAkkoma),
            entry("akkoma-to-mastodon", AkkomaRecipes::fromAkkoma),
            entry("akkoma/sign-in", world -> OtherRecipes.signIn(world, Elsewhere::akkoma)),
            entry("akkoma/sign-out", world -> OtherRecipes.signOut(world, Elsewhere::akkoma)),
            entry("akkoma/open-security", AkkomaRecipes::openSecurity),
            entry("akkoma/create-alias", world -> OtherRecipes.createAlias(world, Elsewhere::akkoma)),
            entry("akkoma/move-followers", AkkomaRecipes::moveFollowersFromAkkoma),
            entry("akkoma/export-lists", AkkomaRecipes::exportHandles),
            entry("akkoma/import-lists", AkkomaRecipes::importIntoAkkoma));

    private AkkomaRecipes() {}

    /** What the server says is in a language that nobody here knows: the person decides, and nothing is sent twice. */
    private static void moveFollowersFromAkkoma(World world) {
        OtherRecipes.moveFollowers(world, Elsewhere::akkoma);
        try (World foreign = World.of("4.5", "4.6")) {
            Elsewhere there =
                    Elsewhere.akkoma(foreign).as("there").withFollowers().wording("Konto verschoben.");
            there.isKnownAsAliasOf(foreign.newAda());
            CommandResult result = foreign.as(
                    "there",
                    "akkoma/move-followers",
                    "--set",
                    "to=" + World.NEW_ADA,
                    "--confirm",
                    "move:@" + World.NEW_ADA,
                    "--answer",
                    "was-moved=no");
            CommandResultAssert.assertThat(result).exitedWith(ExitCode.FAILED).says("nothing was moved");
            assertThat(there.posted("/api/pleroma/move_account")).isOne();
        }
    }

    private static void importIntoAkkoma(World world) {
        Elsewhere there = Elsewhere.akkoma(world).as("new");

        OtherRecipes.carryLists(world, there);

        assertThat(there.ada().person().following()).hasSize(11);
        assertThat(there.ada().blocks()).hasSize(5);
        assertThat(there.ada().mutes()).hasSize(9);
    }

    private static void toAkkoma(World world) {
        Elsewhere there = Elsewhere.akkoma(world).as("new");

        Evidence evidence = OtherRecipes.passedAndSignedOut(
                world, there, world.run("mastodon-to-akkoma", "--confirm", OtherRecipes.CONFIRM_ADA));

        OtherRecipes.hasArrived(world, there);
        assertThat(there.quiet().ada().person().following()).hasSize(11);
        assertThat(there.ada().blocks()).hasSize(5);
        assertThat(there.ada().mutes()).hasSize(9);
        assertThat(evidence.tally("followers").arrived()).isEqualTo(22);
    }

    private static void fromAkkoma(World world) {
        Elsewhere there = Elsewhere.akkoma(world).as("old").withFollowers();
        there.following(world.oldServer().addAccount("bert").handle());

        Evidence evidence = OtherRecipes.passedAndSignedOut(
                world, there, world.run("akkoma-to-mastodon", "--confirm", "move:@" + World.NEW_ADA));

        OtherRecipes.hasArrivedAtMastodon(world, there, evidence);
        assertThat(there.posted("/api/pleroma/move_account")).isOne();
        assertThat(evidence.exports("old")).contains("follows");
    }

    private static void openSecurity(World world) {
        Elsewhere there = Elsewhere.akkoma(world).as("there");

        OtherRecipes.passedAndSignedOut(world, there, world.as("there", "akkoma/open-security"));
    }

    private static void exportHandles(World world) {
        Elsewhere there = Elsewhere.akkoma(world).as("there").following(World.NEW_ADA);

        Evidence evidence = OtherRecipes.passedAndSignedOut(world, there, world.as("there", "akkoma/export-lists"));

        assertThat(evidence.run().exports().get(0).counted()).isOne();
        assertThat(evidence.run().exports().get(0).problems()).isEmpty();
    }
}
