package org.fediferry.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.fediferry.practice.social.Filter;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Pages that hold what no export does, as app/views of Mastodon 4.0 to 4.6 has them (read in the public source, A). */
@Test(groups = "unit")
public class CollectedPagesTest {

    @DataProvider
    public Object[][] versions() {
        return new Object[][] {{"4.0"}, {"4.2"}, {"4.5"}, {"4.6"}};
    }

    /** app/controllers/relationships_controller.rb: 40 a page; _account.html.haml: local accounts without a domain. */
    @Test(groups = "unit", dataProvider = "versions")
    public void listsFollowersInPagesOfForty(String version) {
        try (PracticeWorld world = world(version)) {
            TestBrowser ada =
                    TestBrowser.signedIn(world.oldServer(), "ada").get("/relationships?relationship=followed_by");
            assertThat(ada.page().select(".batch-table__row .display-name__account"))
                    .hasSize(40);
            assertThat(ada.page()
                            .select(".batch-table__row .display-name__account")
                            .eachText())
                    .anyMatch(handle -> handle.matches("@[^@]+"))
                    .anyMatch(handle -> handle.matches("@[^@]+@lantern\\.example"));
            assertThat(ada.has("form[action='/relationships'] button[name=remove_from_followers]"))
                    .as("the danger")
                    .isTrue();
            ada.get(ada.page().expectFirst(".pagination .next a[rel=next]").attr("href"));
            assertThat(ada.page().select(".batch-table__row")).hasSize(10);
            assertThat(ada.has(".pagination .next a")).isFalse();
            ada.get("/relationships?relationship=mutual");
            assertThat(ada.has(".batch-table__body .nothing-here")).isTrue();
        }
    }

    /** app/views/filters, app/controllers/filters_controller.rb: nested keywords, a keyword is needed, titles in order. */
    @Test(groups = "unit", dataProvider = "versions")
    public void hasAFormForEachFilter(String version) {
        try (PracticeWorld world = world(version)) {
            TestBrowser ada = TestBrowser.signedIn(world.oldServer(), "ada").get("/filters");
            assertThat(ada.page().select("a.filters-list__item__title").eachText())
                    .containsExactly("Football", "Spoilers");
            ada.get(ada.page().select("a.filters-list__item__title").get(1).attr("href"));
            assertThat(ada.page()
                            .select("form.edit_custom_filter tr.nested-fields input[type=text]")
                            .eachAttr("name"))
                    .containsExactly(
                            "custom_filter[keywords_attributes][0][keyword]",
                            "custom_filter[keywords_attributes][1][keyword]");
            assertThat(ada.page()
                            .select("input[name='custom_filter[context][]'][checked]")
                            .eachAttr("value"))
                    .containsExactly("home", "public");
            ada.get("/filters/new").submit("form#new_custom_filter", Map.of("custom_filter[title]", "Art"));
            assertThat(ada.has("form#new_custom_filter"))
                    .as("no context, no keyword")
                    .isTrue();
            ada.submit(
                    "form#new_custom_filter",
                    Map.of(
                            "custom_filter[title]", "Art",
                            "custom_filter[context][]", "thread",
                            "custom_filter[filter_action]", "hide",
                            "custom_filter[keywords_attributes][0][keyword]", "oil"));
            assertThat(ada.path()).isEqualTo("/filters");
            assertThat(world.oldServer().account("ada").holdings().filters())
                    .contains(new Filter(
                            "Art", List.of("thread"), "hide", List.of(new Filter.Keyword("oil", true)), null));
        }
    }

    /** app/views/settings/preferences: other names since 4.2, one more page since 4.5, no button inside some forms. */
    @Test(groups = "unit", dataProvider = "versions")
    public void namesPreferencesAsTheVersionDoes(String version) {
        try (PracticeWorld world = world(version)) {
            TestBrowser ada = TestBrowser.signedIn(world.oldServer(), "ada");
            boolean old = version.equals("4.0");
            boolean apart = version.compareTo("4.5") >= 0;
            String path = "/settings/preferences/" + (apart ? "posting_defaults" : "other");
            String privacy = old ? "user[setting_default_privacy]" : "user[settings_attributes][default_privacy]";
            ada.get(path);
            assertThat(ada.page().select("form[action='" + path + "'] select").eachAttr("name"))
                    .contains(privacy);
            assertThat(ada.has("form .actions button")).isEqualTo(!apart);
            assertThat(ada.page().expectFirst("button[form][type=submit]").attr("form"))
                    .isEqualTo("edit_preferences");
            ada.submit("form#edit_preferences", Map.of(privacy, "private"));
            assertThat(ada.path()).isEqualTo(path);
            assertThat(ada.has(".flash-message.notice")).isTrue();
            assertThat(world.oldServer().account("ada").preferences().get("default_privacy"))
                    .containsExactly("private");
            assertThat(ada.get("/settings/preferences/posting_defaults").status())
                    .isEqualTo(apart ? 200 : 404);
        }
    }

    @Test(groups = "unit", dataProvider = "versions")
    public void showsHashtagsWhereTheVersionHasAPage(String version) {
        try (PracticeWorld world = world(version)) {
            TestBrowser ada = TestBrowser.signedIn(world.oldServer(), "ada").get("/followed_tags");
            assertThat(ada.status()).isEqualTo(version.equals("4.0") ? 404 : 200);
            assertThat(ada.page().select(".trends__item__name a[href^='/tags/']"))
                    .hasSize(version.equals("4.0") ? 0 : 3);
            ada.get("/settings/featured_tags");
            assertThat(ada.page().select(".directory__tag h4")).hasSize(version.equals("4.6") ? 0 : 2);
        }
    }

    private static PracticeWorld world(String version) {
        return PracticeWorld.start(
                PracticeSettings.of(version, "harbour.example"),
                PracticeSettings.of(version, "lantern.example"),
                new Crowd(50, 2, 6, 1));
    }
}
