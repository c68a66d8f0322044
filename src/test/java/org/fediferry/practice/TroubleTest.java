package org.fediferry.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import org.fediferry.practice.quirk.Quirk;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Servers in trouble: broken downloads, slow answers, caches. */
@Test(groups = "unit")
public class TroubleTest {

    private PracticeServer server;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        server = PracticeServer.start(PracticeSettings.of("4.6", "harbour.example"));
        server.addAccount("ada");
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        server.close();
    }

    public void breaksADownloadOff() {
        TestBrowser ada = TestBrowser.signedIn(server, "ada");
        server.quirks().on(Quirk.DOWNLOAD_TRUNCATED, 1);
        assertThatThrownBy(() -> ada.get("/settings/exports/follows.csv"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("bytes received");
        assertThat(ada.get("/settings/exports/follows.csv").text()).startsWith("Account address");
    }

    public void goesSilentUntilItIsClosed() {
        server.quirks().slow("/api/v2/instance", Duration.ofSeconds(20));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.address() + "/api/v2/instance"))
                .timeout(Duration.ofMillis(50))
                .build();
        assertThatThrownBy(() -> HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(HttpTimeoutException.class);
    }

    public void servesAnOldActorFromTheCache() {
        server.quirks().on(Quirk.ACTOR_CACHE);
        server.addAccount("bob");
        TestBrowser stranger = new TestBrowser(server);
        stranger.get("/@ada", "Accept", "application/activity+json");
        TestBrowser ada = TestBrowser.signedIn(server, "ada").get("/settings/aliases");
        ada.submit("form#new_account_alias", Map.of("account_alias[acct]", "bob"));
        assertThat(server.account("ada").alsoKnownAs()).hasSize(1);
        assertThat(stranger.get("/@ada", "Accept", "application/activity+json").text())
                .doesNotContain("alsoKnownAs");
        server.quirks().clear();
        assertThat(stranger.get("/@ada", "Accept", "application/activity+json").text())
                .contains("alsoKnownAs");
    }

    public void countsWhatItWasAsked() {
        TestBrowser ada = TestBrowser.signedIn(server, "ada").get("/settings/export");
        ada.click("li#logout > a");
        assertThat(server.requests().count("DELETE", "/auth/sign_out")).isOne();
        assertThat(server.requests().count("POST", "/auth/sign_out")).isZero();
        assertThat(server.requests().failures()).isEmpty();
    }
}
