package org.fediferry.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.fediferry.drift.Deviation.What;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Each sort of deviation is found, and said in words. */
@Test(groups = "unit")
public class DeviationTest {

    private static final String VERSION = "4.5";

    private static List<Deviation> check(String page, Consumer<Document> change) {
        PageContract contract = PracticePages.contract("mastodon", VERSION, page);
        Document good = PracticePages.mastodon(VERSION, "en", page);
        Document changed = PracticePages.mastodon(VERSION, "en", page);
        change.accept(changed);
        return contract.check(changed, Fingerprints.of(contract, good));
    }

    @DataProvider
    public Object[][] changes() {
        return new Object[][] {
            {
                What.MISSING,
                "aliases.create",
                change(page -> page.expectFirst("form#new_account_alias button").remove()),
                "nothing on the page is like it"
            },
            {
                What.HOOK_CHANGED,
                "aliases.handle",
                change(page -> rename(page, "account_alias_acct", "alias_handle")),
                "the field \"Handle of the old account\" is still there, only its id (from \"account_alias_acct\" to"
                        + " \"alias_handle\") changed"
            },
            {
                What.RENAMED,
                "aliases.create",
                change(page -> page.expectFirst("form#new_account_alias button").text("Add an alias")),
                "the button was renamed from \"Create alias\" to \"Add an alias\""
            },
            {
                What.MOVED,
                "aliases.handle",
                change(page -> page.body()
                        .appendElement("form")
                        .attr("action", "/settings/x")
                        .attr("method", "post")
                        .appendChild(page.expectFirst("#account_alias_acct"))),
                "moved into another form (post /settings/x instead of post /settings/aliases)"
            },
        };
    }

    @DataProvider
    public Object[][] faults() {
        return new Object[][] {
            {
                What.SEVERAL,
                "aliases.create",
                change(page -> page.expectFirst("form#new_account_alias")
                        .after(page.expectFirst("form#new_account_alias").clone())),
                "but 2 elements match"
            },
            {
                What.OTHER_KIND,
                "aliases.handle",
                change(page -> page.expectFirst("#account_alias_acct").attr("type", "checkbox")),
                "expected a field to type into, found input#account_alias_acct"
            },
            {
                What.DISABLED,
                "aliases.create",
                change(page -> page.expectFirst("form#new_account_alias button").attr("disabled", "")),
                "(disabled)"
            },
            {
                What.SENT_ELSEWHERE,
                "aliases.create",
                change(page -> page.expectFirst("form#new_account_alias").attr("action", "/settings/other")),
                "leads to post /settings/aliases, found post /settings/other"
            },
            {
                What.ASKS_PASSWORD,
                "aliases",
                change(page -> page.expectFirst("form#new_account_alias")
                        .appendElement("input")
                        .attr("type", "password")
                        .attr("name", "pass")),
                "the page now asks for a password"
            },
        };
    }

    private static Consumer<Document> change(Consumer<Document> change) {
        return change;
    }

    private static void rename(Document page, String from, String to) {
        page.expectFirst("#" + from).attr("id", to);
        page.expectFirst("label[for=" + from + "]").attr("for", to);
    }

    @Test(groups = "unit", dataProvider = "faults")
    public void isFoundWhereItStands(What what, String element, Consumer<Document> change, String words) {
        isFound(what, element, change, words);
    }

    @Test(groups = "unit", dataProvider = "changes")
    public void isFound(What what, String element, Consumer<Document> change, String words) {
        assertThat(check("aliases", change)).anySatisfy(deviation -> {
            assertThat(deviation.what()).isEqualTo(what);
            assertThat(deviation.element()).isEqualTo(element);
            assertThat(deviation.words()).contains(words);
        });
    }

    public void tellsWhenIdsAreSwapped() {
        List<Deviation> found = check("imports", page -> {
            Element merge = page.expectFirst("#form_import_mode_merge");
            Element overwrite = page.expectFirst("#form_import_mode_overwrite");
            merge.attr("id", "form_import_mode_overwrite");
            overwrite.attr("id", "form_import_mode_merge");
            page.select("label[for=form_import_mode_merge]").attr("for", "x");
            page.select("label[for=form_import_mode_overwrite]").attr("for", "form_import_mode_merge");
            page.select("label[for=x]").attr("for", "form_import_mode_overwrite");
        });

        assertThat(found)
                .filteredOn(deviation -> deviation.what() == What.SWAPPED)
                .extracting(Deviation::element)
                .containsExactly("imports.merge", "imports.overwrite");
        assertThat(found).allMatch(deviation -> deviation.proposal().isEmpty());
    }

    public void aRenamedLabelAloneBreaksNothing() {
        assertThat(check(
                        "aliases",
                        page -> page.expectFirst("form#new_account_alias button")
                                .text("Add an alias")))
                .singleElement()
                .matches(Deviation::isWeak);
    }

    @DataProvider
    public Object[][] others() {
        return new Object[][] {
            {What.SIGN_IN_PAGE, PracticePages.mastodon(VERSION, "en", "sign-in"), "the server asks to sign in"},
            {What.OTHER_PAGE, PracticePages.mastodon(VERSION, "en", "migration"), "it looks like the page \"migration\""
            },
            {
                What.OTHER_SOFTWARE,
                Jsoup.parse("<title>Settings</title><meta name=application-name content=Misskey><div id=app></div>"),
                "made by \"Misskey\""
            },
            {
                What.ASKS_PASSWORD,
                Jsoup.parse(
                        "<title>Sure?</title><form method=post><input type=password name=p><button>Go</button></form>"),
                "asks for a password before it shows"
            },
            {What.OTHER_PAGE, Jsoup.parse("<title>Gone</title><h1>404</h1>"), "found the page \"Gone\" (h1 \"404\")"},
            {What.OTHER_PAGE, Jsoup.parse(""), "found a page without a title"},
        };
    }

    @Test(groups = "unit", dataProvider = "others")
    public void saysWhichPageStandsThereInstead(What what, Document page, String words) {
        assertThat(PracticePages.contract("mastodon", VERSION, "aliases").check(page, null))
                .singleElement()
                .satisfies(deviation -> {
                    assertThat(deviation.what()).isEqualTo(what);
                    assertThat(deviation.words()).contains(words);
                    assertThat(deviation.isAboutPage()).isTrue();
                });
    }

    public void neverGuessesWhatCannotBeUndone() {
        PageContract contract = PracticePages.contract("mastodon", VERSION, "migration");
        Document good = PracticePages.mastodon(VERSION, "en", "migration");
        Document changed = good.clone();
        changed.expectFirst("form#new_account_migration").attr("id", "move");
        Element button = changed.expectFirst("form#move button");

        assertThat(proposed(contract, good, changed)).contains("form#move button[type=\"submit\"]");
        button.text("Delete account");
        assertThat(proposed(contract, good, changed)).isEmpty();
        button.text("Move followers").attr("formaction", "/settings/delete");
        assertThat(proposed(contract, good, changed)).isEmpty();
    }

    private static List<String> proposed(PageContract contract, Document good, Document changed) {
        return contract.check(changed, Fingerprints.of(contract, good)).stream()
                .filter(deviation -> deviation.element().equals("migration.move"))
                .flatMap(deviation -> deviation.proposal().stream())
                .peek(proposal -> assertThat(proposal.refusal()).isPresent())
                .map(Proposal::candidate)
                .toList();
    }

    public void isNotSteeredByThePage() {
        Document page = PracticePages.mastodon(VERSION, "en", "aliases");
        page.title("a\u001b[31m\u202Eb");
        page.expectFirst("form#new_account_alias").remove();

        assertThat(PracticePages.contract("mastodon", VERSION, "aliases").check(page, null))
                .isNotEmpty()
                .noneMatch(deviation -> deviation.words().matches("(?s).*[\\p{Cntrl}\\p{Cf}].*"));
    }
}
