package org.fediferry.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.fediferry.practice.quirk.Quirk;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Sections 3 and 4 of the fact sheet: the export page, its files, the archive. */
@Test(groups = "unit")
public class ExportTest {

    @DataProvider
    public Object[][] orders() {
        String head = "Media storage, Posts, Follows, Lists, Followers, ";
        return new Object[][] {
            {"4.0", head + "You block, You mute, Domain blocks, Bookmarks"},
            {"4.2", head + "You block, You mute, Domain blocks, Bookmarks"},
            {"4.5", head + "You mute, You block, Domain blocks, Bookmarks"},
            {"4.6", head + "You mute, You block, Domain blocks, Bookmarks, Filters"},
        };
    }

    @Test(groups = "unit", dataProvider = "orders")
    public void listsTheRowsInTheOrderOfTheVersion(String version, String labels) {
        try (PracticeWorld world = PracticeWorld.small(version)) {
            TestBrowser ada = TestBrowser.signedIn(world.oldServer(), "ada").get("/settings/export");
            assertThat(String.join(
                            ", ",
                            ada.page().expectFirst("table.table").select("th").eachText()))
                    .isEqualTo(labels);
            assertThat(ada.page().select("a[href^='/settings/exports/']"))
                    .allSatisfy(link -> assertThat(link.text()).isIn("CSV", "JSON"));
            assertThat(ada.page().select("a[href*=followers]")).isEmpty();
            assertThat(ada.page().select(".content__heading " + (version.equals("4.6") ? "h1" : "h2")))
                    .hasSize(1);
        }
    }

    public void writesCountsWithTheDelimiterOfTheLanguage() {
        PracticeSettings german = PracticeSettings.of("4.6", "harbour.example").in(Locale.GERMAN);
        Crowd crowd = new Crowd(1_234, 2, 12, 1);
        try (PracticeWorld world =
                PracticeWorld.start(german, PracticeSettings.of("4.6", "lighthouse.example"), crowd)) {
            TestBrowser ada = TestBrowser.signedIn(world.oldServer(), "ada");
            String followers = "table.table tr:nth-child(5) td";
            assertThat(ada.get("/settings/export").textOf(followers)).isEqualTo("1.234");
            assertThat(ada.page().expectFirst("html").attr("lang")).isEqualTo("de");
            assertThat(ada.get("/settings/export?lang=en").textOf(followers)).isEqualTo("1,234");
        }
    }

    public void writesTheFilesAsMastodonDoes() {
        try (PracticeWorld world = PracticeWorld.small("4.6")) {
            TestBrowser ada = TestBrowser.signedIn(world.oldServer(), "ada");
            List<String> follows =
                    ada.get("/settings/exports/follows.csv").text().lines().toList();
            assertThat(ada.header("Content-Type")).startsWith("text/csv");
            assertThat(ada.header("Content-Disposition"))
                    .isEqualTo(
                            "attachment; filename=\"following_accounts.csv\"; filename*=UTF-8''following_accounts.csv");
            assertThat(ada.header("Cache-Control")).isEqualTo("private, no-store");
            assertThat(ada.header("Content-Security-Policy")).contains("default-src 'none'");
            assertThat(follows.get(0)).isEqualTo("Account address,Show boosts,Notify on new posts,Languages");
            assertThat(follows).hasSize(13);
            assertThat(follows.get(12)).as("oldest last").endsWith("example,false,true,\"en, fr\"");
            assertThat(follows.get(1)).matches("\\w+@\\S+\\.example,(true|false),(true|false),");
            assertThat(ada.get("/settings/exports/lists.csv").text()).contains("\"News, slow\",");
            assertThat(ada.get("/settings/exports/mutes.csv").text())
                    .startsWith("Account address,Hide notifications\n");
            assertThat(ada.get("/settings/exports/blocks.csv").text().lines()).hasSize(5);
            assertThat(ada.get("/settings/exports/domain_blocks.csv").text())
                    .isEqualTo("spam.example\nrude.example\nads.example\n");
            assertThat(ada.header("Content-Disposition")).contains("\"blocked_domains.csv\"");
            assertThat(ada.get("/settings/exports/custom_filters.json").text())
                    .startsWith("{\"custom_filters\":[{\"title\":\"Football\",\"expires_at\":null,");
        }
    }

    public void leavesOutWhatThereIsNot() {
        try (PracticeWorld world = PracticeWorld.small("4.5")) {
            TestBrowser ada = TestBrowser.signedIn(world.newServer(), "ada");
            assertThat(ada.get("/settings/exports/follows.csv").text())
                    .isEqualTo("Account address,Show boosts,Notify on new posts,Languages\n");
            assertThat(ada.get("/settings/exports/blocks.csv").bytes()).isEmpty();
            assertThat(ada.get("/settings/exports/custom_filters.json").status())
                    .isEqualTo(404);
            assertThat(ada.get("/settings/exports/followers.csv").status()).isEqualTo(404);
            assertThat(ada.get("/settings/exports/follows").status()).isEqualTo(404);
            TestBrowser stranger = new TestBrowser(world.newServer());
            assertThat(stranger.get("/settings/exports/follows.csv").status()).isEqualTo(401);
        }
    }

    public void makesAZipOnRequest() throws Exception {
        try (PracticeWorld world = PracticeWorld.small("4.6")) {
            TestBrowser ada = TestBrowser.signedIn(world.oldServer(), "ada");
            world.oldServer().quirks().on(Quirk.BACKUP_PENDING, 1);
            ada.get("/settings/export").click("a.button[href='/settings/export'][data-method=post]");
            assertThat(ada.path()).isEqualTo("/settings/export");
            assertThat(ada.has(".flash-message")).isFalse();
            assertThat(ada.has("td[colspan='2']")).isTrue();
            assertThat(ada.has("a[href='/settings/export'][data-method=post]")).isFalse();
            assertThat(world.awaitQuiet(Duration.ofSeconds(10))).isTrue();
            String link = ada.get("/settings/export")
                    .page()
                    .expectFirst("a.table-action-link[href$='/download'][href*='/backups/']")
                    .attr("href");
            ada.get(link);
            assertThat(ada.path()).matches(".*/archive-\\d{14}-[0-9a-f]{32}\\.zip");
            assertThat(names(ada.bytes())).contains("actor.json", "outbox.json", "likes.json", "bookmarks.json");
            ada.get("/settings/aliases");
            String token = ada.page().expectFirst("meta[name=csrf-token]").attr("content");
            ada.post("/settings/export", Map.of("authenticity_token", token));
            assertThat(ada.status()).isEqualTo(403);
        }
    }

    public void packsATarBefore42() throws Exception {
        try (PracticeWorld world = PracticeWorld.small("4.0")) {
            TestBrowser ada = TestBrowser.signedIn(world.oldServer(), "ada");
            ada.get("/settings/export").click("a.button[data-method=post]");
            assertThat(world.awaitQuiet(Duration.ofSeconds(10))).isTrue();
            ada.get("/settings/export");
            ada.get(ada.page()
                    .expectFirst("a.table-action-link[href$='.tar.gz']")
                    .attr("href"));
            try (TarArchiveInputStream tar =
                    new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(ada.bytes())))) {
                assertThat(tar.getNextEntry().getName()).isEqualTo("outbox.json");
            }
        }
    }

    private static List<String> names(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
