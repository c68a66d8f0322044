package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** How the scenarios that announce something, once or again, after a look or without, are performed. */
final class AnnouncementRecipes {

    private AnnouncementRecipes() {}

    static void postOnce(World world) {
        for (int time = 0; time < 2; time++) {
            Recipes.passedAndSignedOut(world, world.asOld("mastodon/post-once", "--set", "text=Once and never again"));
        }

        assertThat(world.oldAda().posts()).hasSize(6).first().isEqualTo("Once and never again");
    }

    static void postAgain(World world) {
        for (int time = 0; time < 2; time++) {
            Recipes.passedAndSignedOut(world, world.asOld("mastodon/post-again", "--set", "text=Still over there"));
        }

        assertThat(world.oldAda().posts()).hasSize(7).startsWith("Still over there", "Still over there");
    }

    static void pinPost(World world) {
        Recipes.passedAndSignedOut(world, world.asOld("mastodon/post-once", "--set", "text=Worth a pin"));
        for (int time = 0; time < 2; time++) {
            Recipes.passedAndSignedOut(world, world.asOld("mastodon/pin-post", "--set", "words=Worth a pin"));
        }

        assertThat(world.oldAda().pinnedPosts())
                .as("a second time would take it off")
                .isOne();
    }

    static void announceAfterLook(World world) {
        String text = "text=I am moving to another harbour";
        for (String answer : List.of("skip", "post", "post")) {
            Recipes.passedAndSignedOut(
                    world,
                    world.asOld("mastodon/announce-after-look", "--set", text, "--answer", "announcement=" + answer));
        }

        assertThat(world.oldAda().posts()).hasSize(6);
        assertThat(world.oldAda().pinnedPosts()).isOne();
    }

    static void linkAfterLook(World world) {
        for (String answer : List.of("skip", "save", "save")) {
            String link = "link=https://lantern.example/@ada";
            Recipes.passedAndSignedOut(
                    world,
                    world.asOld("mastodon/link-after-look", "--set", link, "--answer", "profile-link=" + answer));
        }

        assertThat(world.oldAda().profile().fields()).hasSize(3);
    }

    static void bioAfterLook(World world) {
        for (String answer : List.of("skip", "save", "save")) {
            String sentence = "sentence=Moving to the lantern.";
            Recipes.passedAndSignedOut(
                    world,
                    world.asOld("mastodon/bio-after-look", "--set", sentence, "--answer", "profile-bio=" + answer));
        }

        assertThat(world.oldAda().profile().note())
                .startsWith("Boats, bread and slow news.")
                .endsWith("Moving to the lantern.")
                .containsOnlyOnce("Moving to the lantern.");
    }
}
