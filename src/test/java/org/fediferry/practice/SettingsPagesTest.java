package org.fediferry.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fediferry.practice.quirk.Quirk;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Sections 2, 7.8, 8.1 and 10 of the fact sheet: the menu, the profile, the account page, the languages. */
@Test(groups = "unit")
public class SettingsPagesTest {

    @DataProvider
    public Object[][] menus() {
        String rest = ", security, data, ";
        return new Object[][] {
            {
                "4.0",
                "web, profile, preferences, relationships, filters, statuses_cleanup" + rest
                        + "invites, development, logout"
            },
            {
                "4.2",
                "web, profile, preferences, relationships, filters, statuses_cleanup" + rest
                        + "invites, development, logout"
            },
            {
                "4.5",
                "web, profile, privacy, preferences, relationships, filters, statuses_cleanup" + rest
                        + "user_invites, development, logout"
            },
            {
                "4.6",
                "web, profile, privacy, preferences, relationships, filters, statuses_cleanup" + rest
                        + "user_invites, development, logout"
            },
        };
    }

    @Test(groups = "unit", dataProvider = "menus")
    public void hasTheMenuOfTheVersion(String version, String ids) {
        try (PracticeServer server = single(version)) {
            TestBrowser ada = TestBrowser.signedIn(server, "ada").get("/settings/aliases");
            assertThat(String.join(", ", ada.page().select(".sidebar > ul > li").eachAttr("id")))
                    .isEqualTo(ids);
            assertThat(ada.has("li#import")).as("only in the selected group").isFalse();
            assertThat(ada.has("li#security.selected > a.selected")).isTrue();
            ada.get("/settings/export");
            assertThat(ada.page().select("li#data li").eachAttr("id")).containsExactly("import", "export");
            String importPath = version.equals("4.0") ? "/settings/import" : "/settings/imports";
            assertThat(ada.page().expectFirst("li#import > a").attr("href")).isEqualTo(importPath);
            assertThat(ada.textOf("li#export")).isEqualTo(version.compareTo("4.3") < 0 ? "Data export" : "Export");
        }
    }

    @Test(groups = "unit", dataProvider = "menus")
    public void leadsSomewhereWithEveryLink(String version, String ignoredIds) {
        try (PracticeServer server = single(version)) {
            TestBrowser ada = TestBrowser.signedIn(server, "ada");
            for (String start : List.of("/settings/profile", "/settings/preferences", "/auth/edit", "/relationships")) {
                List<String> links = ada.get(start)
                        .page()
                        .select(".admin-wrapper a:not([data-method])")
                        .eachAttr("href");
                links.removeIf(link -> link.startsWith("#"));
                assertThat(links).hasSizeGreaterThan(5);
                links.forEach(
                        link -> assertThat(ada.get(link).status()).as(link).isEqualTo(200));
            }
            assertThat(server.requests().failures()).isEmpty();
        }
    }

    @DataProvider
    public Object[][] forms() {
        return new Object[][] {{"4.0", "put", true}, {"4.2", "put", false}, {"4.5", "patch", false}};
    }

    @Test(groups = "unit", dataProvider = "forms")
    public void editsTheProfileInAClassicForm(String version, String method, boolean everythingHere) {
        try (PracticeServer server = single(version)) {
            TestBrowser ada = TestBrowser.signedIn(server, "ada").get("/settings/profile");
            assertThat(ada.page()
                            .expectFirst("form#edit_profile input[name=_method]")
                            .val())
                    .isEqualTo(method);
            assertThat(ada.has("#account_locked")).isEqualTo(everythingHere);
            assertThat(ada.has("a[href='/settings/migration']")).isEqualTo(everythingHere);
            assertThat(ada.has("a#edit_profile")).isEqualTo(!everythingHere);
            ada.submit(
                    "form#edit_profile",
                    Map.of(
                            "account[note]", "Moved <b>house</b>",
                            "account[fields_attributes][3][name]", "New home",
                            "account[fields_attributes][3][value]", "https://new.example/@ada"));
            assertThat(ada.textOf(".flash-message.notice")).isEqualTo("Changes successfully saved!");
            assertThat(server.account("ada").profile().note()).isEqualTo("Moved <b>house</b>");
            assertThat(server.account("ada").profile().fields()).hasSize(1);
            assertThat(ada.page()
                            .expectFirst("#account_fields_attributes_0_name")
                            .val())
                    .isEqualTo("New home");
            assertThat(ada.page().expectFirst("textarea#account_note").val().strip())
                    .isEqualTo("Moved <b>house</b>");
        }
    }

    public void onlyPointsToTheEditorIn46() {
        try (PracticeServer server = single("4.6")) {
            TestBrowser ada = TestBrowser.signedIn(server, "ada").get("/settings/profile");
            assertThat(ada.page().select("form")).isEmpty();
            assertThat(ada.has("aside.callout a[href='/profile/edit']")).isTrue();
            assertThat(ada.get("/profile/edit").page().title()).startsWith("Edit Profile");
        }
    }

    public void opensAndClosesTheDoorOnThePrivacyPage() {
        try (PracticeServer server = single("4.5")) {
            TestBrowser ada = TestBrowser.signedIn(server, "ada");
            ada.get("/settings/privacy");
            assertThat(ada.has("#account_unlocked[checked]")).isTrue();
            ada.submit("form[action='/settings/privacy']", Map.of("account[unlocked]", "0"));
            assertThat(server.account("ada").profile().locked()).isTrue();
            assertThat(ada.has("#account_unlocked[checked]")).isFalse();
        }
    }

    public void onlyExportsWhileClosingDown() {
        try (PracticeServer server = single("4.6")) {
            server.quirks().on(Quirk.SELF_DESTRUCT);
            TestBrowser ada = TestBrowser.signedIn(server, "ada");
            for (String closed : List.of("/settings/aliases", "/settings/migration", "/settings/imports", "/@ada")) {
                assertThat(ada.get(closed).status()).as(closed).isEqualTo(410);
            }
            assertThat(ada.get("/settings/export").status()).isEqualTo(200);
            assertThat(ada.get("/settings/exports/follows.csv").status()).isEqualTo(200);
            assertThat(ada.get("/auth/edit").has("a[href='/settings/migration']"))
                    .isFalse();
            assertThat(ada.page().select(".sidebar > ul > li").eachAttr("id"))
                    .containsExactly("web", "security", "data", "logout");
        }
    }

    public void speaksTheLanguageOfTheUserUnlessAskedOtherwise() {
        try (PracticeServer server = single("4.6")) {
            server.account("ada").speak(Locale.GERMAN);
            TestBrowser ada = TestBrowser.signedIn(server, "ada").get("/settings/migration");
            assertThat(ada.textOf("form#new_account_migration button[type=submit]"))
                    .isEqualTo("Follower übertragen");
            ada.get("/settings/migration?lang=en");
            assertThat(ada.textOf("form#new_account_migration button[type=submit]"))
                    .isEqualTo("Move followers");
            ada.submit("form#new_account_migration", Map.of());
            assertThat(ada.textOf("span.error"))
                    .as("forms do not carry the parameter")
                    .isEqualTo("ist ungültig");
        }
    }

    public void keepsAnAccountThatIsToBeDeleted() {
        try (PracticeServer server = single("4.6")) {
            TestBrowser ada = TestBrowser.signedIn(server, "ada").get("/settings/delete");
            assertThat(ada.has("form#new_form_delete_confirmation #form_delete_confirmation_password"))
                    .isTrue();
            ada.submit("form#new_form_delete_confirmation", Map.of());
            assertThat(server.requests().count("DELETE", "/settings/delete")).isOne();
            assertThat(server.account("ada").followers()).isZero();
        }
    }

    public void driftsWhenAskedTo() {
        try (PracticeServer server = single("4.6")) {
            server.quirks().renameId("/settings/aliases", "account_alias_acct", "alias_handle");
            TestBrowser ada = TestBrowser.signedIn(server, "ada").get("/settings/aliases");
            assertThat(ada.has("input#alias_handle[name='account_alias[acct]']"))
                    .isTrue();
            assertThat(ada.has("#account_alias_acct")).isFalse();
        }
    }

    private static PracticeServer single(String version) {
        PracticeServer server = PracticeServer.start(PracticeSettings.of(version, "harbour.example"));
        server.addAccount("ada");
        return server;
    }
}
