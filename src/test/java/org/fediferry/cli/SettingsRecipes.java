package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.fediferry.evidence.ExportRecord;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.social.Filter;

/** How what no export holds is collected, put back and compared. */
final class SettingsRecipes {

    private SettingsRecipes() {}

    static void collectRelationships(World world) {
        Evidence evidence = Recipes.passedAndSignedOut(world, world.asOld("mastodon/collect-relationships"));

        assertThat(evidence.exports("account")).containsExactly("followers", "mutuals");
        List<String> followers = lines(evidence, "followers");
        assertThat(followers).hasSize(25).first().isEqualTo("Account address");
        assertThat(followers).filteredOn(line -> line.endsWith("@" + World.OLD)).isNotEmpty();
        assertThat(followers).filteredOn(line -> line.endsWith("@" + World.NEW)).isNotEmpty();
        assertThat(record(evidence, "followers").problems()).isEmpty();
        assertThat(record(evidence, "followers").headerOk()).isTrue();
        assertThat(world.oldServer().requests().lines())
                .as("the buttons of the form")
                .noneMatch(line -> line.startsWith("P") && line.contains("/relationships"));
    }

    static void collectSettings(World world) {
        world.oldAda().preferences().put("default_privacy", List.of("unlisted"));

        Evidence evidence = Recipes.passedAndSignedOut(world, world.asOld("mastodon/collect-settings"));

        String preferences = String.join("\n", lines(evidence, "preferences"));
        assertThat(preferences).contains("default_privacy", "\"unlisted\"").doesNotContain("authenticity_token");
        if (evidence.exports("account").contains("filters")) {
            assertThat(String.join("\n", lines(evidence, "filters"))).contains("\"custom_filters\"", "\"season end\"");
            assertThat(lines(evidence, "featured-tags")).containsExactly("boats", "bread");
            assertThat(String.join("\n", lines(evidence, "profile"))).contains("Boats, bread and slow news.");
        }
        if (evidence.exports("account").contains("followed-tags")) {
            assertThat(lines(evidence, "followed-tags")).containsExactly("#harbour", "#Sourdough", "#slownews");
        }
    }

    static void compareSettings(World world) {
        Evidence evidence = carry(world, "mastodon/compare-settings");

        assertThat(evidence.tally("preferences").stayed())
                .singleElement()
                .asString()
                .contains("default_privacy", "unlisted", "public");
    }

    static void restoreSettings(World world) {
        Evidence evidence = carry(world, "mastodon/restore-settings");

        PracticeAccount ada = world.newAda();
        assertThat(ada.preferences().get("default_privacy")).containsExactly("unlisted");
        assertThat(ada.preferences().get("chosen_languages")).containsExactly("en", "nl");
        assertThat(evidence.tally("preferences").stayed()).isEmpty();
        assertThat(ada.profile().locked()).isFalse();
        if (evidence.exports("old").contains("filters")) {
            assertThat(ada.holdings().filters())
                    .extracting(Filter::title)
                    .containsExactlyInAnyOrder("Spoilers", "Football");
            assertThat(evidence.tally("filters").stayed()).isEmpty();
            assertThat(ada.profile().note()).isEqualTo("Boats, bread and slow news. She/her.");
            assertThat(ada.profile().fields()).hasSize(2);
        }
    }

    private static Evidence carry(World world, String flow) {
        world.oldAda().preferences().put("default_privacy", List.of("unlisted"));
        if (flow.contains("restore")) {
            world.oldAda().preferences().put("chosen_languages", List.of("en", "nl"));
        }
        Path scenario = world.scenario("carry-settings.yaml", """
                scenario: Carry the settings over
                roles: { old: mastodon, new: mastodon }
                steps:
                  - { use: mastodon/sign-in, as: old }
                  - { use: mastodon/collect-settings, as: old }
                  - { use: mastodon/sign-in, as: new }
                  - { use: FLOW, as: new, with: { from: "${old.exports}" } }
                finally:
                  - { use: mastodon/sign-out, as: old }
                  - { use: mastodon/sign-out, as: new }
                """.replace("FLOW", flow));
        return Recipes.passedAndSignedOut(world, world.run(scenario.toString()));
    }

    private static ExportRecord record(Evidence evidence, String kind) {
        return evidence.run().exports().stream()
                .filter(export -> export.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(Evidence evidence, String kind) {
        try {
            return Files.readAllLines(
                    evidence.folder().resolve(record(evidence, kind).file()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
