package org.fediferry.practice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.web.Json;
import org.testng.annotations.AfterClass;
import org.testng.annotations.BeforeClass;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Sections 1.8, 8.4 and 9.2 of the fact sheet: what anybody can read, and posting. */
@Test(groups = "unit")
public class PublicApiTest {

    private PracticeWorld world;
    private PracticeServer server;
    private TestBrowser stranger;

    @BeforeClass(alwaysRun = true)
    public void start() {
        world = PracticeWorld.start(
                PracticeSettings.of("4.6", "harbour.example"),
                PracticeSettings.of("4.0", "lighthouse.example"),
                new Crowd(100, 2, 12, 1));
        server = world.oldServer();
    }

    @AfterClass(alwaysRun = true)
    public void stop() {
        world.close();
    }

    @BeforeMethod(alwaysRun = true)
    public void visit() {
        server.quirks().clear();
        stranger = new TestBrowser(server);
    }

    @DataProvider
    public Object[][] versions() {
        return new Object[][] {{"4.0", "4.0.2", 0}, {"4.2", "4.2.0", 0}, {"4.5", "4.5.15", 7}, {"4.6", "4.6.5", 11}};
    }

    @Test(groups = "unit", dataProvider = "versions")
    public void saysWhichVersionItIs(String version, String full, int api) {
        try (PracticeServer one = PracticeServer.start(PracticeSettings.of(version, "harbour.example"))) {
            TestBrowser guest = new TestBrowser(one);
            assertThat(json(guest.get("/api/v1/instance")).path("version").asText())
                    .isEqualTo(full);
            JsonNode second = json(guest.get("/api/v2/instance"));
            assertThat(second.path("version").asText()).isEqualTo(full);
            assertThat(second.path("api_versions").path("mastodon").asInt()).isEqualTo(api);
            String link =
                    json(guest.get("/.well-known/nodeinfo")).findValue("href").asText();
            assertThat(link).isEqualTo(one.address() + "/nodeinfo/2.0");
            JsonNode software = json(guest.get("/nodeinfo/2.0")).path("software");
            assertThat(software.path("name").asText()).isEqualTo("mastodon");
            assertThat(software.path("version").asText()).isEqualTo(full);
        }
    }

    public void findsAccountsByTheirDomainAtAnotherAddress() {
        JsonNode found = json(stranger.get("/.well-known/webfinger?resource=acct:ada@harbour.example"));
        assertThat(found.path("subject").asText()).isEqualTo("acct:ada@harbour.example");
        String actor = server.account("ada").actor().toString();
        assertThat(actor).as("older than 4.5").isEqualTo(server.address() + "/users/ada");
        assertThat(server.addAccount("bea").actor().getPath()).matches("/ap/users/\\d+");
        assertThat(found.path("links").findValuesAsText("href")).contains(actor);
        assertThat(stranger.get("/.well-known/webfinger?resource=acct:no@harbour.example")
                        .status())
                .isEqualTo(404);
        assertThat(world.newServer().account("ada").actor().getPath()).isEqualTo("/users/ada");
    }

    public void showsTheActorToThoseWhoAskForIt() {
        stranger.get("/@ada", "Accept", "application/activity+json");
        JsonNode actor = json(stranger);
        assertThat(actor.path("id").asText())
                .isEqualTo(server.account("ada").actor().toString());
        assertThat(actor.has("alsoKnownAs")).isFalse();
        assertThat(actor.has("movedTo")).isFalse();
        assertThat(actor.path("manuallyApprovesFollowers").asBoolean(true)).isFalse();
        assertThat(stranger.get("/@ada").has("#mastodon h1")).isTrue();
    }

    public void looksAccountsUp() {
        JsonNode ada = json(stranger.get("/api/v1/accounts/lookup?acct=ada"));
        assertThat(ada.path("followers_count").asInt()).isEqualTo(100);
        assertThat(ada.has("moved")).isFalse();
        assertThat(ada.path("fields").get(1).path("value").asText()).startsWith("<a href=\"https://ada.example\"");
        assertThat(json(stranger.get("/api/v1/accounts/lookup?acct=ada@lighthouse.example"))
                        .path("acct")
                        .asText())
                .as("known only since its people follow")
                .isEmpty();
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.text()).isEqualTo("{\"error\":\"Record not found\"}");
        server.quirks().on(Quirk.API_CLOSED);
        assertThat(stranger.get("/api/v1/accounts/lookup?acct=ada").status()).isEqualTo(401);
    }

    public void pagesThroughTheFollowers() {
        String id = json(stranger.get("/api/v1/accounts/lookup?acct=ada"))
                .path("id")
                .asText();
        JsonNode first = json(stranger.get("/api/v1/accounts/" + id + "/followers?limit=1000"));
        assertThat(first).hasSize(80);
        String link = stranger.header("Link");
        assertThat(link).contains("rel=\"next\"");
        JsonNode second = json(stranger.get(link.substring(1, link.indexOf('>'))));
        assertThat(second).hasSize(20);
        assertThat(stranger.header("Link")).isEmpty();
        List<String> names = first.findValuesAsText("acct");
        names.addAll(second.findValuesAsText("acct"));
        assertThat(names).hasSize(100).doesNotHaveDuplicates();
        assertThat(json(stranger.get("/api/v1/accounts/" + id + "/following"))).hasSize(12);
    }

    public void answersWithAPageWhereJsonIsDueWhenAskedTo() {
        server.quirks().html("/api/v2/instance");
        assertThat(stranger.get("/api/v2/instance").header("Content-Type")).startsWith("text/html");
    }

    public void isUnavailableWhenAskedTo() {
        server.quirks().on(Quirk.UNAVAILABLE);
        assertThat(stranger.get("/@ada").status()).isEqualTo(503);
    }

    public void postsAndPinsWithTheTokenOfTheSession() {
        TestBrowser ada = TestBrowser.signedIn(world.newServer(), "ada").get("/share?text=Off%20we%20go");
        assertThat(ada.page()
                        .expectFirst("#mastodon-compose form.compose-form textarea")
                        .val())
                .isEqualTo("Off we go");
        assertThat(ada.textOf("form.compose-form button[type=submit]")).isEqualTo("Publish");
        JsonNode state = Objects.requireNonNull(
                Json.read(ada.page().expectFirst("script#initial-state").data()));
        String token = state.path("meta").path("access_token").asText();
        JsonNode post = json(ada.send("POST", "/api/v1/statuses", Json.write(Map.of("status", "Off we go")), token));
        ada.send("POST", "/api/v1/statuses/" + post.path("id").asText() + "/pin", "{}", token);
        assertThat(world.newServer().account("ada").posts()).containsExactly("Off we go");
        assertThat(world.newServer().account("ada").pinnedPosts()).isOne();
        assertThat(ada.send("POST", "/api/v1/statuses", "{}", "made-up").status())
                .isEqualTo(401);
    }

    private static JsonNode json(TestBrowser browser) {
        return Objects.requireNonNull(Json.read(browser.text()), browser.text());
    }
}
