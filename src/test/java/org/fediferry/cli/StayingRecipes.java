package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.fediferry.evidence.Outcome;
import org.fediferry.practice.PracticeAccount;

/** How the journeys without a move are performed: leaving, and keeping both accounts. */
final class StayingRecipes {

    private StayingRecipes() {}

    static void keepBoth(World world) {
        world.bind("one", world.oldLogin()).bind("two", world.newLogin());

        Evidence evidence = Recipes.passedAndSignedOut(world, world.run("keep-both", "--answer", "notice=yes"));

        isVerified(world.oldAda(), world.newAda());
        isVerified(world.newAda(), world.oldAda());
        assertThat(evidence.step("Wait until " + World.OLD + " has verified the link")
                        .outcome())
                .isEqualTo(Outcome.PASSED);
        assertThat(world.oldAda().posts().get(0))
                .isEqualTo("You find me here as well: " + world.newAda().profilePage());
        assertThat(world.oldAda().pinnedPosts()).isOne();
        assertThat(world.newAda().pinnedPosts()).isOne();
        assertThat(world.oldAda().followers()).isEqualTo(24);
    }

    private static void isVerified(PracticeAccount account, PracticeAccount other) {
        assertThat(account.profile().fields()).anySatisfy(field -> {
            assertThat(field.value()).isEqualTo(other.profilePage().toString());
            assertThat(field.verifiedAt()).isNotNull();
        });
    }

    static void verifyLink(World world) {
        String there = world.newAda().profilePage().toString();
        String back = world.oldAda().profilePage().toString();
        Recipes.passed(world.asOld("mastodon/add-link", "--set", "link=" + there));
        Recipes.passed(world.asNew("mastodon/add-link", "--set", "link=" + back));

        Recipes.passedAndSignedOut(world, world.asOld("mastodon/verify-link", "--set", "link=" + there));

        isVerified(world.newAda(), world.oldAda());
        isVerified(world.oldAda(), world.newAda());
    }

    static void leave(World world) {
        String[] answers = {"--answer", "notice=yes", "--answer", "redirect=yes", "--answer", "to=" + World.NEW_ADA};

        Evidence evidence = Recipes.passedAndSignedOut(world, world.asOld("leave", answers));

        assertThat(evidence.exports("account"))
                .contains("follows", "lists", "mutes", "blocks", "domain-blocks", "bookmarks", "followers", "archive");
        assertThat(world.oldAda().posts().get(0)).isEqualTo("I do not read this account any more");
        assertThat(world.oldAda().pinnedPosts()).isOne();
        assertThat(world.oldAda().movedTo()).contains(World.NEW_ADA);
        assertThat(world.oldAda().followers()).as("stay").isEqualTo(24);
        assertThat(world.movesPosted()).isZero();
    }
}
