package org.fediferry.practice.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.fediferry.practice.threads.Profile.Route;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The imitation of Threads behaves as fact sheet B tells, where it tells something. */
@Test(groups = "unit")
public class ThreadsServerTest {

    private ThreadsServer threads;
    private HttpClient browser;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        threads = ThreadsServer.start();
        browser = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        assertThat(threads.requests().failures()).isEmpty();
        threads.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(threads.address().resolve(path));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(at(path));
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(at(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private void signIn() throws IOException, InterruptedException {
        assertThat(get("/practice/instagram/ada?next=/settings").uri().getPath())
                .isEqualTo("/settings");
    }

    private int webFinger() throws IOException, InterruptedException {
        return get("/.well-known/webfinger?resource=acct:ada@threads.net").statusCode();
    }

    public void isFoundOnlyWhileItShares() throws Exception {
        HttpResponse<String> found = get("/.well-known/webfinger?resource=acct:ada@threads.net");
        assertThat(found.body()).contains("\"subject\":\"acct:ada@threads.net\"", "/ap/users/17841400000000001/\"");

        signIn();
        post("/settings/fediverse/sharing", "");
        assertThat(webFinger()).isEqualTo(404);
        post("/settings/fediverse/sharing", "");
        assertThat(webFinger()).isEqualTo(200);
        post("/settings/privacy/private", "");
        assertThat(webFinger()).as("a private profile").isEqualTo(404);
        post("/settings/fediverse/sharing", "");
        assertThat(webFinger()).as("still").isEqualTo(404);
    }

    public void showsItsActorToNobodyWhoDoesNotSign() throws Exception {
        HttpResponse<String> actor =
                send(at("/ap/users/17841400000000001/").header("Accept", "application/activity+json"));
        assertThat(actor.body()).isEqualTo("{\"success\":false,\"error\":\"Not found\"}");
    }

    public void leadsStrangersToTheFormAndBack() throws Exception {
        HttpResponse<String> page = get("/settings/account");
        assertThat(page.uri().getPath()).isEqualTo("/login");
        assertThat(page.uri().getQuery()).isEqualTo("next=/settings/account");
        assertThat(page.body()).contains("autocomplete=\"current-password\"").doesNotContain("href=\"/@ada\"");

        signIn();
        HttpResponse<String> settings = get("/settings/account");
        assertThat(settings.body()).contains("href=\"/@ada\"");
        assertThat(threads.openSessions("ada")).isOne();
        get("/logout");
        assertThat(threads.openSessions("ada")).isZero();
    }

    public void hasItsSwitchInOnePlaceAtATime() throws Exception {
        signIn();
        assertThat(List.of(
                        get("/settings/account/fediverse").statusCode(),
                        get("/settings/fediverse").statusCode()))
                .containsExactly(200, 404);
        var ignored = threads.profile("ada").movesTheSwitchTo(Route.MORE);
        assertThat(List.of(
                        get("/settings/account/fediverse").statusCode(),
                        get("/settings/fediverse").statusCode()))
                .containsExactly(404, 200);
    }

    public void takesFiveHundredCharacters() throws Exception {
        signIn();
        assertThat(get("/intent/post?text=Hello%20%26%20%3Cb%3E").body()).contains(">Hello &amp; &lt;b&gt;</div>");
        assertThat(post("/practice/posts", "text=" + "x".repeat(501)).statusCode())
                .isEqualTo(400);
        assertThat(post("/practice/posts", "text=" + "x".repeat(500)).body()).contains("/@ada/post/");
        assertThat(threads.profile("ada").posts()).hasSize(1);
        assertThat(get("/@ada").body()).contains("x".repeat(500));
    }

    public void countsWhateverIsTyped() throws Exception {
        assertThat(threads.typed()).isZero();
        post("/practice/key", "");
        post("/login", "username=ada&password=x");
        assertThat(threads.typed()).isEqualTo(2);
    }

    public void answersAsATestWants() throws Exception {
        threads.answers().give("/.well-known/webfinger.*", 429, 1);
        assertThat(webFinger()).isEqualTo(429);
        assertThat(webFinger()).isEqualTo(200);
    }
}
