package org.fediferry.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;

/** How the scenarios for servers that are no Mastodon are performed, and what must be so afterwards. */
final class OtherRecipes {

    static final Map<String, Consumer<World>> ALL = Map.ofEntries(
            entry("mastodon-to-gotosocial", OtherRecipes::toGotosocial),
            entry("gotosocial-to-mastodon", OtherRecipes::fromGotosocial),
            entry("gotosocial/sign-in", world -> signIn(world, Elsewhere::gotosocial)),
            entry("gotosocial/sign-out", world -> signOut(world, Elsewhere::gotosocial)),
            entry("gotosocial/create-alias", world -> createAlias(world, Elsewhere::gotosocial)),
            entry("gotosocial/before-arrival", OtherRecipes::beforeArrival),
            entry("gotosocial/move-followers", world -> moveFollowers(world, Elsewhere::gotosocial)),
            entry("gotosocial/export-lists", OtherRecipes::exportFromPanel),
            entry("gotosocial/import-lists", OtherRecipes::importIntoPanel),
            entry("gotosocial/count-followers", OtherRecipes::countFollowers),
            entry("mastodon-to-pixelfed", OtherRecipes::toPixelfed),
            entry("pixelfed-to-mastodon", OtherRecipes::fromPixelfed),
            entry("pixelfed/sign-in", world -> signIn(world, Elsewhere::pixelfed)),
            entry("pixelfed/sign-out", world -> signOut(world, Elsewhere::pixelfed)),
            entry("pixelfed/confirm-password", OtherRecipes::confirmPassword),
            entry("pixelfed/create-alias", world -> createAlias(world, Elsewhere::pixelfed)),
            entry("pixelfed/move-followers", world -> moveFollowers(world, Elsewhere::pixelfed)),
            entry("pixelfed/export-lists", OtherRecipes::exportAddresses));

    static final String CONFIRM_ADA = "move:@" + Elsewhere.ADA;

    private OtherRecipes() {}

    private static Evidence passed(CommandResult result) {
        CommandResultAssert.assertThat(result).exitedWith(ExitCode.PASSED);
        return result.evidence().isIntact();
    }

    static Evidence passedAndSignedOut(World world, Elsewhere there, CommandResult result) {
        Evidence evidence = passed(result);
        assertThat(world.openSessions() + there.openSessions()).isZero();
        assertThat(there.server().requests().failures()).isEmpty();
        return evidence;
    }

    static void signIn(World world, Function<World, Elsewhere> kind) {
        Elsewhere there = kind.apply(world).as("there");

        passed(world.as("there", there.type() + "/sign-in"));

        assertThat(there.openSessions()).isOne();
    }

    static void signOut(World world, Function<World, Elsewhere> kind) {
        Elsewhere there = kind.apply(world).as("there");

        passedAndSignedOut(world, there, world.as("there", there.type() + "/sign-out"));
    }

    static void createAlias(World world, Function<World, Elsewhere> kind) {
        Elsewhere there = kind.apply(world).as("there");
        String flow = there.type() + "/create-alias";

        passedAndSignedOut(world, there, world.as("there", flow, "--set", "handle=" + World.OLD_ADA));
        passedAndSignedOut(world, there, world.as("there", flow, "--set", "handle=@" + World.OLD_ADA));

        assertThat(there.ada().person().alsoKnownAs())
                .as("once, whatever it was called")
                .containsExactly(world.oldAda().actor());
    }

    static void moveFollowers(World world, Function<World, Elsewhere> kind) {
        Elsewhere there = kind.apply(world).as("there").withFollowers();
        there.isKnownAsAliasOf(world.newAda());
        String[] words = {"--set", "to=" + World.NEW_ADA, "--confirm", "move:@" + World.NEW_ADA};

        passedAndSignedOut(world, there, world.as("there", there.type() + "/move-followers", words));

        there.quiet();
        assertThat(world.newAda().followers()).isEqualTo(22);
        assertThat(there.ada().movedTo()).isNotNull();
    }

    /** The account follows more than the file has, already: numbers do not tell whom. */
    private static void importIntoPanel(World world) {
        Elsewhere there = Elsewhere.gotosocial(world).as("new").following(friends(world));

        Evidence evidence = carryLists(world, there);

        assertThat(there.ada().person().following()).hasSize(23);
        assertThat(evidence.tally("follows").arrived()).isEqualTo(11);
    }

    private static String[] friends(World world) {
        return IntStream.range(0, 12)
                .mapToObj(i -> world.newServer().addAccount("friend" + i).handle())
                .toArray(String[]::new);
    }

    static Evidence carryLists(World world, Elsewhere there) {
        String carry = """
                scenario: Carry the lists over
                roles: { old: mastodon, new: %1$s }
                steps:
                  - { use: mastodon/sign-in, as: old }
                  - { use: mastodon/export-lists, as: old }
                  - { use: %1$s/sign-in, as: new }
                  - { use: %1$s/import-lists, as: new, with: { from: "${old.exports}" } }
                finally:
                  - { use: mastodon/sign-out, as: old }
                  - { use: %1$s/sign-out, as: new }
                """.formatted(there.type());

        Evidence evidence = passedAndSignedOut(
                world, there, world.run(world.scenario("carry.yaml", carry).toString()));
        there.quiet();
        return evidence;
    }

    private static void toGotosocial(World world) {
        Elsewhere there = Elsewhere.gotosocial(world).as("new").following(friends(world));

        Evidence evidence =
                passedAndSignedOut(world, there, world.run("mastodon-to-gotosocial", "--confirm", CONFIRM_ADA));

        hasArrived(world, there);
        assertThat(there.ada().person().following()).hasSize(23);
        assertThat(evidence.tally("follows").arrived()).isEqualTo(11);
        assertThat(there.ada().blocks()).hasSize(5);
        assertThat(there.ada().mutes()).hasSize(9);
        assertThat(evidence.tally("followers").arrived()).isEqualTo(22);
    }

    static void hasArrived(World world, Elsewhere there) {
        assertThat(world.oldAda().movedTo()).contains(Elsewhere.ADA);
        assertThat(there.ada().person().followers()).hasSize(22);
        assertThat(world.movesPosted()).isOne();
    }

    private static void fromGotosocial(World world) {
        Elsewhere there = Elsewhere.gotosocial(world).as("old").withFollowers();
        String bert = world.oldServer().addAccount("bert").handle();
        there.following(bert).ada().mutes().add(bert);

        Evidence evidence = passedAndSignedOut(
                world, there, world.run("gotosocial-to-mastodon", "--confirm", "move:@" + World.NEW_ADA));

        hasArrivedAtMastodon(world, there, evidence);
        assertThat(there.posted("/api/v1/accounts/move")).isOne();
        assertThat(there.ada().person().movedTo()).contains(world.newAda().actor());
        assertThat(evidence.exports("old")).contains("follows", "followers", "mutes");
        assertThat(world.newAda().holdings().mutes()).hasSize(1);
    }

    static void hasArrivedAtMastodon(World world, Elsewhere there, Evidence evidence) {
        assertThat(world.newAda().followers()).isEqualTo(22);
        assertThat(world.newAda().alsoKnownAs())
                .containsExactly(there.ada().person().actor());
        assertThat(evidence.tally("followers").arrived()).isEqualTo(22);
    }

    private static void beforeArrival(World world) {
        Elsewhere there = Elsewhere.gotosocial(world).as("there");
        String[] words = {"--set", "handle=" + World.OLD_ADA};

        CommandResult missing = world.as("there", "gotosocial/before-arrival", words);
        CommandResultAssert.assertThat(missing).exitedWith(ExitCode.FAILED).says("create the alias first");
        there.names(world.oldAda());
        passedAndSignedOut(world, there, world.as("there", "gotosocial/before-arrival", words));
        there.ada().person().approveByHand(true);
        CommandResult locked = world.as("there", "gotosocial/before-arrival", words);
        CommandResultAssert.assertThat(locked).exitedWith(ExitCode.FAILED).says("untick");
        there.ada().person().approveByHand(false);
        there.wording("Ask me first.");
        CommandResult unknown = world.as("there", "gotosocial/before-arrival", words);
        CommandResultAssert.assertThat(unknown).exitedWith(ExitCode.WAITING).says("does not find the box");
        String[] asked = {"--set", "handle=" + World.OLD_ADA, "--answer", "open-to-all=yes"};
        passedAndSignedOut(world, there, world.as("there", "gotosocial/before-arrival", asked));
    }

    private static void exportFromPanel(World world) {
        Elsewhere there =
                Elsewhere.gotosocial(world).as("there").withFollowers().following(World.NEW_ADA);

        Evidence evidence = passedAndSignedOut(world, there, world.as("there", "gotosocial/export-lists"));

        assertThat(evidence.exports("account")).containsExactly("follows", "followers");
        assertThat(evidence.run().exports().get(0).counted()).isOne();
        assertThat(evidence.run().exports().get(0).problems()).isEmpty();
    }

    private static void countFollowers(World world) {
        Elsewhere there = Elsewhere.gotosocial(world).as("there").withFollowers();

        Evidence evidence = passedAndSignedOut(
                world, there, world.as("there", "gotosocial/count-followers", "--set", "expected=24"));

        assertThat(evidence.tally("followers").arrived()).isEqualTo(22);
    }

    private static void toPixelfed(World world) {
        Elsewhere there = Elsewhere.pixelfed(world).as("new");
        String[] words = {"--answer", "go-on=yes", "--confirm", CONFIRM_ADA};

        CommandResult result = world.run("mastodon-to-pixelfed", words);

        passedAndSignedOut(world, there, result);
        CommandResultAssert.assertThat(result).says("2 of 24 followers are still with the old account");
        hasArrived(world, there);
    }

    private static void fromPixelfed(World world) {
        Elsewhere there = Elsewhere.pixelfed(world).as("old").withFollowers();
        String[] words = {"--answer", "go-on=yes", "--answer", "expected=22", "--confirm", "move:@" + World.NEW_ADA};

        Evidence evidence = passedAndSignedOut(world, there, world.run("pixelfed-to-mastodon", words));

        hasArrivedAtMastodon(world, there, evidence);
        assertThat(there.posted("/settings/account/migration/manage")).isOne();
        assertThat(evidence.exports("old")).containsExactly("follow-addresses", "follower-addresses");
    }

    private static void confirmPassword(World world) {
        Elsewhere there = Elsewhere.pixelfed(world).as("there");

        Evidence evidence = passedAndSignedOut(world, there, world.as("there", "pixelfed/confirm-password"));

        assertThat(there.posted("/i/auth/sudo")).as("signing in did so already").isOne();
        assertThat(evidence.run().steps()).isNotEmpty();
    }

    private static void exportAddresses(World world) {
        Elsewhere there = Elsewhere.pixelfed(world).as("there").following(World.NEW_ADA);

        assertThat(passedAndSignedOut(world, there, world.as("there", "pixelfed/export-lists"))
                        .exports("account"))
                .isEqualTo(List.of("follow-addresses", "follower-addresses"));
    }
}
