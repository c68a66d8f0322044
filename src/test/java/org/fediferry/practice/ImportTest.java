package org.fediferry.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.Instance;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Section 5 of the fact sheet: uploading, confirming and working through lists. */
@Test(groups = "unit")
public class ImportTest {

    private static final String HEADER = "Account address,Show boosts,Notify on new posts,Languages\n";

    private PracticeWorld world;
    private PracticeAccount ada;
    private TestBrowser browser;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        world = PracticeWorld.small("4.6");
        ada = world.newServer().account("ada");
        browser = TestBrowser.signedIn(world.newServer(), "ada");
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        assertThat(world.newServer().requests().failures()).isEmpty();
        world.close();
    }

    public void followsWhatTheOldAccountFollowed() throws InterruptedException {
        String csv = TestBrowser.signedIn(world.oldServer(), "ada")
                .get("/settings/exports/follows.csv")
                .text();
        upload("following", "following_accounts.csv", csv);
        assertThat(browser.path()).matches("/settings/imports/\\d+");
        assertThat(browser.textOf(".content__heading")).isEqualTo("Importing followed accounts");
        assertThat(browser.page().select("p.hint > strong").eachText()).containsExactly("12", "following_accounts.csv");
        assertThat(browser.has(".flash-message.warning")).isFalse();
        String page = browser.path();
        confirm();
        assertThat(browser.path()).isEqualTo("/settings/imports");
        assertThat(browser.textOf(".flash-message.notice")).startsWith("Your data was successfully uploaded");
        assertThat(browser.get(page).status()).isEqualTo(404);
        settle();
        assertThat(ada.following()).isEqualTo(11);
        browser.get("/settings/imports");
        assertThat(browser.page()
                        .expectFirst("tr[id^=bulk_import_]")
                        .select("td")
                        .eachText())
                .contains("Following list", "Finished", "11 / 12", "1");
        browser.get(browser.page().expectFirst("a[href$='/failures.csv']").attr("href"));
        assertThat(browser.header("Content-Disposition")).contains("\"following_accounts_failures.csv\"");
        assertThat(browser.text()).startsWith(HEADER).contains("@faded.example").hasLineCount(2);
    }

    public void getsOnlyAPageThatIsNotThereWithoutTheScript() {
        upload("following", "following_accounts.csv", HEADER + "a@harbour.example,true,false,\n");
        String page = browser.path();
        assertThat(browser.page().select(".actions a").eachAttr("data-method")).containsExactly("delete", "post");
        assertThat(browser.get(page + "/confirm").status()).isEqualTo(404);
        browser.get(page).click("a[data-method=delete][href^='/settings/imports/']");
        assertThat(browser.path()).isEqualTo("/settings/imports");
        assertThat(browser.has("tr[id^=bulk_import_]")).isFalse();
    }

    @DataProvider
    public Object[][] suspicious() {
        return new Object[][] {
            {"following", "muted_accounts.csv", "a@b.example\n", true},
            {"following", "x.csv", "Account address,Hide notifications\na@b.example,true\n", true},
            {"blocking", "blocked_accounts.csv", "a@b.example\n", false},
            {"muting", "follows.csv", "Account address,Hide notifications\na@b.example,true\n", false},
            {"muting", "anything.csv", "Account address,Hide notifications\na@b.example,true\n", false},
        };
    }

    @Test(groups = "unit", dataProvider = "suspicious")
    public void warnsWhenTheFileLooksLikeAnotherType(String type, String name, String csv, boolean warned) {
        upload(type, name, csv);
        assertThat(browser.has(".flash-message.warning")).isEqualTo(warned);
        assertThat(browser.has("a[data-method=post][href$='/confirm']")).isTrue();
    }

    @DataProvider
    public Object[][] refused() {
        return new Object[][] {
            {"following", "a.csv", "", "Empty CSV file"},
            {"following", "a.csv", "a\"b\n", "Invalid CSV file. Error: Illegal quoting in line 1."},
            {"lists", "a.csv", "Account address\na@b.example\n", "Incompatible with the selected import type"},
            {"blocking", "a.csv", "x@y.example\n".repeat(20_001), "contains more than 20000 rows"},
            {"following", "a.csv", "x@y.example\n".repeat(7_501), "You cannot follow more than 7500 people"},
            {"following", "a.json", "{\"custom_filters\":[]}", "Incompatible with the selected import type"},
            {"custom_filters", "a.json", "{", "Invalid JSON file"},
        };
    }

    @Test(groups = "unit", dataProvider = "refused")
    public void refusesWhatCannotBeRead(String type, String name, String csv, String error) {
        upload(type, name, csv);
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.path()).isEqualTo("/settings/imports");
        assertThat(browser.textOf(".form_import_data span.error")).isEqualTo(error);
        assertThat(browser.has("#form_import_data[aria-invalid=true]")).isTrue();
        assertThat(browser.page().expectFirst("option[selected]").val()).isEqualTo(type);
    }

    public void waitsLongBeforeARefusedFollowCounts() throws InterruptedException {
        Instance here = world.newServer().instance();
        Account moved = here.account(world.oldServer().account("ada").actor()).orElseThrow();
        moved.setMovedTo(here.user("ada").orElseThrow().account());
        importList("following", "a.csv", "ada@harbour.example\n");
        assertThat(ada.following()).isZero();
        assertThat(browser.get("/settings/imports").page().select("td").eachText())
                .contains("Finished", "0 / 1", "1");
    }

    public void missesAFile() {
        browser.get("/settings/imports").submit("form#new_form_import", Map.of());
        assertThat(browser.textOf("span.error")).isEqualTo("can't be blank");
    }

    public void followsEverybodyOnAnImportedList() throws InterruptedException {
        importList("lists", "lists.csv", "Crew,ada@harbour.example\nCrew,nobody@harbour.example\n");
        assertThat(ada.following()).isOne();
        assertThat(ada.holdings().lists()).containsOnlyKeys("Crew");
    }

    public void replacesEverythingInOverwriteMode() throws InterruptedException {
        importList("following", "a.csv", "ada@harbour.example\n");
        assertThat(ada.following()).isOne();
        browser.get("/settings/imports")
                .upload(
                        "form#new_form_import",
                        Map.of("form_import[type]", "following", "form_import[mode]", "overwrite"),
                        "form_import[data]",
                        new TestBrowser.Attachment("b.csv", "text/csv", "nobody@harbour.example\n"));
        confirm();
        settle();
        assertThat(ada.following()).isZero();
    }

    public void takesAMarkAtTheBeginningForARow() throws InterruptedException {
        importList("following", "a.csv", "\uFEFF" + HEADER + "ada@harbour.example,true,false,\n");
        assertThat(browser.get("/settings/imports").page().select("td").eachText())
                .contains("1 / 2", "1");
    }

    public void neverFinishesWithDuplicates() throws InterruptedException {
        importList("blocking", "a.csv", "ada@harbour.example\nada@harbour.example\n");
        assertThat(browser.get("/settings/imports").page().select("td").eachText())
                .contains("In progress", "1 / 2");
    }

    public void getsStuckWhenAskedTo() throws InterruptedException {
        world.newServer().quirks().on(Quirk.IMPORT_STUCK);
        importList("domain_blocking", "a.csv", "a.example\nb.example\n");
        assertThat(browser.get("/settings/imports").page().select("td").eachText())
                .contains("In progress", "1 / 2");
    }

    public void importsFiltersAsJson() throws InterruptedException {
        String json = TestBrowser.signedIn(world.oldServer(), "ada")
                .get("/settings/exports/custom_filters.json")
                .text();
        importList("custom_filters", "custom_filters.json", json);
        assertThat(ada.holdings().filters()).hasSize(2);
    }

    public void bookmarksWhatCanStillBeRead() throws InterruptedException {
        String csv = TestBrowser.signedIn(world.oldServer(), "ada")
                .get("/settings/exports/bookmarks.csv")
                .text();
        importList("bookmarks", "bookmarks.csv", csv);
        assertThat(ada.holdings().bookmarks()).hasSize(16);
    }

    public void hasOneStepBefore42() throws InterruptedException {
        try (PracticeWorld older = PracticeWorld.small("4.0")) {
            TestBrowser old = TestBrowser.signedIn(older.newServer(), "ada");
            assertThat(old.get("/settings/imports").status()).isEqualTo(404);
            old.get("/settings/import");
            assertThat(old.page().select("#import_type option").eachAttr("value"))
                    .containsExactly("following", "blocking", "muting", "domain_blocking", "bookmarks");
            old.upload(
                    "form#new_import",
                    Map.of("import[type]", "following"),
                    "import[data]",
                    new TestBrowser.Attachment("a.csv", "text/csv", "ada@harbour.example\n"));
            assertThat(old.path()).isEqualTo("/settings/import");
            assertThat(old.has(".flash-message.notice")).isTrue();
            assertThat(older.awaitQuiet(Duration.ofSeconds(20))).isTrue();
            assertThat(older.newServer().account("ada").following()).isOne();
        }
    }

    private void importList(String type, String name, String csv) throws InterruptedException {
        upload(type, name, csv);
        confirm();
        settle();
    }

    private void upload(String type, String name, String csv) {
        browser.get("/settings/imports")
                .upload(
                        "form#new_form_import",
                        Map.of("form_import[type]", type),
                        "form_import[data]",
                        new TestBrowser.Attachment(name, "text/csv", csv));
    }

    private void confirm() {
        browser.click("a.button[data-method=post][href$='/confirm']");
    }

    private void settle() throws InterruptedException {
        assertThat(world.awaitQuiet(Duration.ofSeconds(20))).isTrue();
    }
}
