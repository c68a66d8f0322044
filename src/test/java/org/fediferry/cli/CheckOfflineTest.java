package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.drift.FingerprintFolder;
import org.fediferry.drift.Usage;
import org.fediferry.evidence.BrowserRecord;
import org.fediferry.evidence.CheckedCase;
import org.fediferry.evidence.Outcome;
import org.fediferry.evidence.PageCopy;
import org.fediferry.evidence.RoleRecord;
import org.fediferry.evidence.RunFolder;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.SpentRecord;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.practice.TestBrowser;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.Test;

/** Pages in run folders are held against their server types: kept ones, changed ones, others and broken ones. */
@Test(groups = "unit")
public class CheckOfflineTest {

    private static final Path SCENARIOS = Path.of("scenarios");
    private static final List<String> PATHS =
            List.of("/settings/aliases", "/settings/migration", "/settings/export", "/settings/imports", "/about");

    private Usage usage;
    private URI server;
    private final Map<String, String> pages = new LinkedHashMap<>();

    @BeforeClass(alwaysRun = true)
    public void fetch() throws Exception {
        usage = Usage.read(SCENARIOS);
        try (PracticeWorld world = PracticeWorld.small("4.5")) {
            server = world.oldServer().address();
            TestBrowser ada = TestBrowser.signedIn(world.oldServer(), "ada");
            PATHS.forEach(path -> pages.put(path, ada.get(path).text()));
        }
    }

    private Path run(Map<String, String> kept) throws Exception {
        Path runs = Files.createTempDirectory("offline");
        RunFolder folder = RunFolder.create(runs, Instant.now(), "mastodon/test");
        int number = 0;
        for (Map.Entry<String, String> page : kept.entrySet()) {
            URI address = URI.create(String.valueOf(server).replaceFirst("/$", "") + page.getKey());
            folder.keepPage(++number, "page", new PageCopy(address, Instant.now(), page.getValue(), List.of()));
        }
        folder.write(record(folder.id()));
        return folder.path();
    }

    private RunRecord record(String id) {
        RoleRecord ada = new RoleRecord("ada@harbour.example", String.valueOf(server), "mastodon", "4.5.15");
        return new RunRecord(
                RunRecord.FORMAT,
                id,
                "mastodon/test",
                "Test",
                "0",
                Instant.now(),
                null,
                Outcome.PASSED,
                Map.of("account", ada),
                new BrowserRecord("chrome", "1", false),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                SpentRecord.NONE);
    }

    private CheckOffline check(Path... folders) {
        CheckOffline check = new CheckOffline(SCENARIOS, usage, Optional.empty());
        check.check(List.of(folders));
        return check;
    }

    private static String printed(CheckOffline check) {
        StringWriter text = new StringWriter();
        check.print(new PrintWriter(text, true));
        return text.toString();
    }

    public void findsGoodPagesGood() throws Exception {
        CheckOffline check = check(run(pages));

        assertThat(check.passed()).as(printed(check)).isTrue();
        assertThat(check.cases())
                .filteredOn(each -> each.verdict() == CheckedCase.Verdict.PASSED)
                .extracting(CheckedCase::subject)
                .containsExactly("aliases", "migration", "export", "imports");
        assertThat(printed(check))
                .contains(
                        "mastodon 4.5  /about",
                        "not described by the server type",
                        "5 kept pages in ",
                        "4 pages as described");
    }

    public void saysWhatDeviatesAndWhatWouldFindItAgain() throws Exception {
        Map<String, String> changed = new LinkedHashMap<>(pages);
        changed.replaceAll((path, html) ->
                path.equals("/settings/aliases") ? html.replace("new_account_alias", "alias_form") : html);
        Path memory = Files.createTempDirectory("memory");
        new CheckOffline(SCENARIOS, usage, Optional.of(new FingerprintFolder(memory))).check(List.of(run(pages)));
        CheckOffline check = new CheckOffline(SCENARIOS, usage, Optional.of(new FingerprintFolder(memory)));

        check.check(List.of(run(changed)));

        StringWriter proposed = new StringWriter();
        check.answer().print(new PrintWriter(proposed, true));
        assertThat(check.passed()).isFalse();
        assertThat(printed(check))
                .contains("aliases.create: the button \"Create alias\" is still there", "001-page.html");
        assertThat(proposed.toString())
                .contains(
                        "+++ b/scenarios/mastodon/server.yaml",
                        "aliases.create: --accept does not write this: something changes");
    }

    public void saysClearlyWhatItCannotTell() throws Exception {
        Path run = run(Map.of(
                "/settings/aliases",
                "<html><head><meta name=application-name content=Misskey></head><body>Misskey</body></html>"));
        Path stray = Files.writeString(run.resolve("pages").resolve("900-stray.html"), "<html></html>");
        Path empty = Files.createTempDirectory("empty");
        Path broken = run(pages);
        Files.writeString(broken.resolve("run.json"), "{");

        CheckOffline check = check(run, empty, Path.of("no/such/run"), broken);

        List<String> expected = new ArrayList<>(List.of(
                stray + ": it does not say in its first line where it comes from",
                empty + ": no page was kept there",
                "no/such/run: there is no such folder or page",
                "it is damaged"));
        assertThat(expected).allSatisfy(words -> assertThat(check.problems()).anyMatch(each -> each.contains(words)));
        assertThat(printed(check)).contains("made by \"Misskey\", so this is no Mastodon");
        assertThat(check.passed()).isFalse();
    }
}
