package org.fediferry.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fediferry.fediverse.Version;
import org.fediferry.plan.Pages;
import org.fediferry.scenario.ServerTypes;
import org.jsoup.nodes.Document;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Proposals become diffs, and only those of reading steps become files. */
@Test(groups = "unit")
public class HealingTest {

    private Path folder;
    private Path scenarios;
    private Path file;

    @BeforeMethod(alwaysRun = true)
    public void copy() throws IOException {
        folder = Files.createTempDirectory("healing");
        scenarios = folder.resolve("scenarios");
        try (Stream<Path> all = Files.walk(PracticePages.SCENARIOS)) {
            all.forEach(each -> {
                try {
                    Files.copy(
                            each,
                            scenarios.resolve(
                                    PracticePages.SCENARIOS.relativize(each).toString()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        file = scenarios.resolve("mastodon").resolve("server.yaml");
    }

    @AfterMethod(alwaysRun = true)
    public void remove() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(each);
            }
        }
    }

    private List<Proposal> proposals(String page, String from, String to) {
        Pages pages = new Pages(new ServerTypes(scenarios).named("mastodon").orElseThrow(), Version.parse("4.5"));
        PageContract contract = PageContract.of(pages, page, PracticePages.USAGE);
        Document good = PracticePages.mastodon("4.5", "en", page);
        Document changed = good.clone();
        changed.html(changed.html().replace(from, to));
        return contract.check(changed, Fingerprints.of(contract, good)).stream()
                .flatMap(deviation -> deviation.proposal().stream())
                .toList();
    }

    public void proposesAUnifiedDiff() throws IOException {
        List<Proposal> proposals = proposals("aliases", "new_account_alias", "alias_form");

        Optional<String> diff = new Healing(scenarios, "mastodon").diff(proposals);

        assertThat(diff)
                .get()
                .asString()
                .startsWith("--- a/scenarios/mastodon/server.yaml\n+++ b/scenarios/mastodon/server.yaml\n@@");
        assertThat(diff.get().lines())
                .contains(
                        "-      form: { css: form#new_account_alias, label: Create an alias, sends-to: post /settings/aliases }",
                        "+      form: { css: [form#alias_form, form#new_account_alias], label: Create an alias, sends-to: post /settings/aliases }",
                        "+      create: { css: ['form#alias_form button[type=\"submit\"]', 'form#new_account_alias button[type=\"submit\"]'],"
                                + " label: Create alias, effect: reversible, sends-to: post /settings/aliases }");
        assertThat(Files.readString(file))
                .isEqualTo(Files.readString(PracticePages.SCENARIOS.resolve("mastodon/server.yaml")));
    }

    public void writesWhatIsOnlyRead() throws IOException {
        List<Proposal> proposals = proposals("followers", "batch-table__body", "accounts-list");
        assertThat(proposals).isEmpty();
        proposals = proposals("export", "class=\"table\"", "class=\"data-table\"");
        String before = Files.readString(file);

        Healing.Accepted accepted = new Healing(scenarios, "mastodon").accept(proposals);

        assertThat(accepted.lines()).singleElement().asString().contains("export.table: written into");
        assertThat(accepted.written()).isTrue();
        assertThat(Files.readString(file))
                .isEqualTo(before.replace(
                        "table: { css: 'table.table:has(a[href^=\"/settings/exports/\"])', label: Your data }",
                        "table: { css: [" + quoted(proposals)
                                + ", 'table.table:has(a[href^=\"/settings/exports/\"])'], label: Your data }"));
        assertThat(proposals("export", "class=\"table\"", "class=\"data-table\""))
                .isEmpty();
    }

    private static String quoted(List<Proposal> proposals) {
        String candidate = proposals.get(0).candidate();
        return candidate.matches("[a-z.#-]+") ? candidate : "'" + candidate + "'";
    }

    public void refusesWhatIsClickedFilledInOrCannotBeUndone() throws IOException {
        String before = Files.readString(file);
        Healing healing = new Healing(scenarios, "mastodon");

        Healing.Accepted accepted = healing.accept(Stream.of(
                        proposals("migration", "new_account_migration", "move_form"),
                        proposals("aliases", "account_alias_acct", "alias_handle"),
                        proposals("redirect", "new_form_redirect", "redirect_form"))
                .flatMap(List::stream)
                .filter(proposal -> !proposal.element().equals("redirect.form"))
                .toList());

        assertThat(accepted.written()).isFalse();
        assertThat(accepted.lines())
                .anyMatch(line ->
                        line.startsWith("migration.move: not written, because what cannot be undone depends on it"))
                .anyMatch(line -> line.startsWith("aliases.handle: not written, because steps put something into it"))
                .anyMatch(line -> line.startsWith("redirect.set: not written, because something changes"));
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    public void putsBackWhatDoesNotHold() throws IOException {
        String before = Files.readString(file);
        Proposal sound =
                proposals("export", "class=\"table\"", "class=\"data-table\"").get(0);
        Proposal broken = new Proposal(sound.element(), sound.source(), "table:contains(x)", false, Optional.empty());

        Healing.Accepted accepted = new Healing(scenarios, "mastodon").accept(List.of(broken));

        assertThat(accepted.written()).isFalse();
        assertThat(accepted.lines()).singleElement().asString().contains("nothing was written", "table:contains(x)");
        assertThat(Files.readString(file)).isEqualTo(before);
        assertThat(file.resolveSibling("server.yaml.part")).doesNotExist();
    }
}
