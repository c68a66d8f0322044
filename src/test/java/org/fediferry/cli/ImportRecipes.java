package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.fediferry.evidence.Outcome;

/** How the flows around imports and archives are performed by themselves. */
final class ImportRecipes {

    private ImportRecipes() {}

    /** Whoever did not come the first time comes with the file of those who are missing, where they can. */
    static void importAgain(World world) {
        String file = world.scenario("again.csv", "Account address,Show boosts\n" + World.OLD_ADA + ",true\n")
                .toString();

        Evidence evidence = Recipes.passedAndSignedOut(
                world, world.asNew("mastodon/import-again", "--set", "kind=follows", "--set", "file=" + file));

        assertThat(world.newAda().following()).isOne();
        assertThat(evidence.tally("follows").had()).isOne();
        assertThat(evidence.tally("follows").arrived()).isOne();
        assertThat(evidence.exports("account"))
                .contains("follows", "follows-now")
                .doesNotContain("follows-missing");
    }

    /** Nothing has been imported: everybody is missing, and kept for the next try. */
    static void compareLists(World world) {
        Evidence evidence = Recipes.passedAndSignedOut(
                world, world.run(world.scenario("compare.yaml", """
                                scenario: Compare the lists
                                roles: { old: mastodon, new: mastodon }
                                steps:
                                  - { use: mastodon/sign-in, as: old }
                                  - { use: mastodon/export-lists, as: old }
                                  - { use: mastodon/sign-in, as: new }
                                  - { use: mastodon/compare-lists, as: new, with: { from: "${old.exports}" } }
                                finally:
                                  - { use: mastodon/sign-out, as: old }
                                  - { use: mastodon/sign-out, as: new }
                                """).toString()));

        assertThat(evidence.tally("follows").arrived()).isZero();
        assertThat(evidence.tally("follows").stayed()).hasSize(12);
        assertThat(evidence.exports("new")).contains("follows-missing", "mutes-missing");
    }

    static void awaitArchive(World world) {
        Recipes.requestArchive(world);

        Evidence evidence = Recipes.passedAndSignedOut(world, world.asOld("mastodon/await-archive"));

        assertThat(evidence.step("Wait until the archive is ready").outcome()).isEqualTo(Outcome.PASSED);
    }
}
