package org.fediferry.practice.microblog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.practice.TestBrowser;
import org.fediferry.practice.web.Json;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Section A of the fact sheet about micro.blog: each method names the part by which it judges. */
@Test(groups = "unit")
public class MicroblogServerTest {

    private PracticeWorld world;
    private MicroblogServer server;
    private Blog ada;
    private TestBrowser browser;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        world = PracticeWorld.small("4.6");
        server = MicroblogServer.start();
        world.join(server.server());
        ada = server.addBlog("ada");
        browser = new TestBrowser(server.address());
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        assertThat(server.server().requests().failures()).isEmpty();
        world.close();
    }

    private void signIn() {
        browser.get("/signin").submit("form", Map.of("email", ada.email()));
        browser.get(path(link()));
    }

    private URI link() {
        return server.mailBox().newestTo(ada.email()).orElseThrow().link();
    }

    private static String path(URI link) {
        return link.getPath() + "?" + link.getQuery();
    }

    private JsonNode json(String path) {
        return Objects.requireNonNull(Json.read(
                browser.get(path, "Accept", "application/activity+json").text()));
    }

    /** A.1 */
    public void signsInByAMailedLinkThatWorksOnce() {
        assertThat(browser.get("/account/logs").path()).isEqualTo("/signin");
        signIn();
        assertThat(path(link())).matches("/account/signin\\?auth=[0-9A-F]{32}");
        assertThat(server.mailBox().newestTo(ada.email()).orElseThrow().subject())
                .contains("sign-in");
        assertThat(browser.get("/account/logs").path()).isEqualTo("/account/logs");
        TestBrowser other = new TestBrowser(server.address());
        assertThat(other.get(path(link())).path()).isEqualTo("/signin");
        assertThat(other.get("/account").path()).isEqualTo("/signin");
    }

    /** A.1 */
    public void keepsTheSessionInRackSession() {
        browser.get("/signin").submit("form", Map.of("email", ada.email()));
        String cookies = new TestBrowser(server.address())
                .get(path(link()))
                .headers("Set-Cookie")
                .toString();
        assertThat(server.server().sessions().count(ada.person())).as(cookies).isOne();
        assertThat(server.server().sessions().secretsHandedOut()).hasSize(1);
    }

    /** A.2: the label, and the settings since 2025. */
    public void showsTheFediverseDetails() {
        signIn();
        assertThat(browser.get("/account").page().select("a").eachText())
                .contains("View Fediverse Details", "Edit Feeds & Cross-posting");
        browser.get("/account/activitypub");
        assertThat(browser.text()).contains("@ada@micro.blog", "Send all posts", "Send only replies");
        browser.submit("form", Map.of("sending", "replies"));
        assertThat(ada.sending()).isEqualTo(Sending.REPLIES);
    }

    /** A.3 and A.7: the key is absent without aliases, and holds actor addresses with them. */
    public void publishesTheActorOfAnAlias() {
        assertThat(json("/activitypub/ada").has("alsoKnownAs")).isFalse();
        signIn();
        browser.get("/account/activitypub/aliases/new")
                .submit("form:has([name=username])", Map.of("username", "@ada@harbour.example"));
        assertThat(json("/activitypub/ada").path("alsoKnownAs"))
                .singleElement()
                .extracting(JsonNode::asText)
                .isEqualTo(world.oldServer().account("ada").actor().toString());
        browser.get("/account/activitypub/aliases/new")
                .submit("form:has([name=username])", Map.of("username", "@nobody@harbour.example"));
        assertThat(browser.text()).contains("Could not find @nobody@harbour.example");
        assertThat(ada.alsoKnownAs()).hasSize(1);
    }

    /** A.7 */
    public void wordsTheActorAsTheSamplesDo() {
        JsonNode actor = json("/activitypub/ada");
        String home = server.address().toString();
        assertThat(actor.path("id").asText()).isEqualTo(home + "/activitypub/ada");
        assertThat(actor.path("url")).isEqualTo(actor.path("id"));
        assertThat(actor.path("followers").asText()).isEqualTo(home + "/activitypub/ada/followers");
        assertThat(actor.path("endpoints").path("sharedInbox").asText()).isEqualTo(home + "/activitypub/shared/inbox");
        assertThat(actor.fieldNames())
                .toIterable()
                .doesNotContain(
                        "movedTo", "discoverable", "indexable", "manuallyApprovesFollowers", "featured", "published");
        JsonNode finger = json("/.well-known/webfinger?resource=acct:ada@micro.blog");
        assertThat(finger.path("subject").asText()).isEqualTo("acct:ada@micro.blog");
        assertThat(finger.has("aliases")).isFalse();
        assertThat(finger.toString()).contains(home + "/mastodon/follow?url={uri}");
    }

    /** A.7: a domain of its own is the host of the actor, and micro.blog that of its inbox. */
    public void keepsTheInboxOfABlogWithADomainAtHome() {
        Blog blog = server.addBlog("me", "blog.example");
        URI host = Objects.requireNonNull(server.server().addresses().get("blog.example"));
        TestBrowser there = new TestBrowser(host);
        JsonNode actor =
                Objects.requireNonNull(Json.read(there.get("/activitypub/me").text()));
        assertThat(actor.path("id").asText()).isEqualTo(host + "/activitypub/me");
        assertThat(actor.path("inbox").asText()).isEqualTo(server.address() + "/activitypub/me/inbox");
        JsonNode finger =
                Objects.requireNonNull(Json.read(there.get("/.well-known/webfinger?resource=acct:me@blog.example")
                        .text()));
        assertThat(finger.path("links").path(0).path("href").asText())
                .isEqualTo(blog.actor().toString());
    }

    /** A.4: the page works in the background. */
    public void importsFollowsInTheBackground() throws InterruptedException {
        signIn();
        String file = "Account address,Show boosts\nada@lighthouse.example,true\nnobody@gone.example,true\n";
        browser.get("/account/activitypub/import")
                .upload(
                        "form",
                        Map.of(),
                        "file",
                        new TestBrowser.Attachment("following_accounts.csv", "text/csv", file));
        assertThat(world.awaitQuiet(Duration.ofSeconds(20))).isTrue();
        assertThat(ada.following()).isOne();
        assertThat(ada.imports().get(0).notFound()).containsExactly("nobody@gone.example");
    }

    /** A.4: for programs with a token; the keys are those that the vendor's own app reads. */
    public void answersPrograms() {
        String question = "/users/is_following?username=ada@lighthouse.example";
        assertThat(browser.send("GET", question, "", "wrong").status()).isEqualTo(401);
        assertThat(browser.send("GET", question, "", ada.token()).text())
                .isEqualTo("{\"is_following\":false,\"is_you\":false}");
        ada.person().follow(world.newServer().account("ada").actor());
        assertThat(browser.send("GET", question, "", ada.token()).text()).contains("\"is_following\":true");
        assertThat(browser.send("GET", "/users/following/ada", "", ada.token()).text())
                .contains(world.newServer().account("ada").actor().toString());
        assertThat(browser.send("POST", "/users/follow", "", ada.token()).status())
                .as("never searched for")
                .isEqualTo(404);
    }

    /** A.5: every feed has targets of its own. */
    public void removesOneTargetOfOneFeed() {
        Feed feed = ada.addFeed("https://ada.micro.blog/feed.json").crossPostTo("Mastodon", "@a@b.example");
        ada.addFeed("https://other.example/feed.json").crossPostTo("Mastodon", "@a@b.example");
        signIn();
        browser.get("/account/feeds")
                .submit("form[action^='/account/feeds/" + feed.id() + "/'][action$=remove]", Map.of());
        assertThat(feed.targets()).isEmpty();
        assertThat(ada.crossPosts("Mastodon")).isOne();
    }

    /** A.6: no number of followers anywhere, and a mail when an export is ready. */
    public void tellsNoNumberAndMailsExports() throws InterruptedException {
        assertThat(browser.get("/api/v1/accounts/lookup?acct=ada").status()).isEqualTo(404);
        assertThat(browser.get("/activitypub/ada/followers").status()).isEqualTo(404);
        signIn();
        browser.get("/account/export/" + ada.id());
        assertThat(world.awaitQuiet(Duration.ofSeconds(20))).isTrue();
        assertThat(server.mailBox().newestTo(ada.email()).orElseThrow().subject())
                .isEqualTo("Export ready");
    }

    public void hidesWhatNobodyHasPublishedWhenRedesigned() {
        server.redesign();
        signIn();
        assertThat(browser.get("/account").page().select("a").eachText())
                .doesNotContain("View Fediverse Details")
                .contains("Edit Feeds & Cross-posting");
        assertThat(browser.get("/account/activitypub/import").has("input[type=file]"))
                .isFalse();
        assertThat(browser.get("/account/feeds").has("form")).isFalse();
    }
}
