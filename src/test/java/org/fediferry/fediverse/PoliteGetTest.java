package org.fediferry.fediverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fediferry.fediverse.FixtureServer.Reply;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** How servers are found, followed and waited for. */
@Test(groups = "unit")
public class PoliteGetTest {
    private static final Reply FINE = Reply.json("{\"version\": \"4.6.5\"}");

    private FixtureServer server;
    private FakeTime time;

    @BeforeMethod(alwaysRun = true)
    void start() throws IOException {
        server = FixtureServer.start();
        time = new FakeTime();
    }

    @AfterMethod(alwaysRun = true)
    void stop() {
        server.close();
    }

    private Answer get(String address) throws LookupFailed {
        WebOptions options = WebOptions.ofVersion("1.2.3").withServer("harbour.example:8443", server.address());
        return new PoliteGet(options, time, time)
                .get(Question.json(URI.create(address), "read it", "something", "look elsewhere"));
    }

    @DataProvider
    public Object[][] limits() {
        return new Object[][] {
            {Reply.status(429, "{}").with("Retry-After", "7"), 7},
            {Reply.status(503, "{}").with("Retry-After", "7"), 7},
            {Reply.status(429, "{}").with("Retry-After", "Fri, 20 Nov 2026 10:30:40 GMT"), 40},
            {Reply.status(429, "{}").with("X-RateLimit-Reset", "2026-11-20T10:31:05.123456Z"), 65},
            {Reply.status(429, "{}").with("X-RateLimit-Reset", "1795170630"), 30},
            {Reply.status(429, "{}").with("Retry-After", "soon"), 5},
            {Reply.status(429, "{}").with("Retry-After", "0"), 1},
            {Reply.status(429, "{}"), 5},
        };
    }

    @Test(dataProvider = "limits")
    public void waitsAsLongAsTheServerAsks(Reply limit, long seconds) throws LookupFailed {
        server.on("/a", limit, FINE);

        assertThat(get(server.at("/a").toString()).text("version")).isEqualTo("4.6.5");
        assertThat(time.pauses()).extracting(Duration::toSeconds).containsExactly(seconds);
    }

    public void asksLessAndLessOftenAndGivesUpWithinItsPatience() {
        server.on("/a", Reply.status(429, "{}").with("Retry-After", "1"));

        LookupFailed failure = catchThrowableOfType(
                LookupFailed.class, () -> get(server.at("/a").toString()));

        assertThat(failure.kind()).isEqualTo(LookupFailed.Kind.RATE_LIMITED);
        assertThat(time.pauses().stream().reduce(Duration.ZERO, Duration::plus))
                .isLessThanOrEqualTo(Duration.ofSeconds(90));
        assertThat(time.pauses()).hasSizeLessThan(15).isSorted();
    }

    public void doesNotWaitForAServerThatIsJustBroken() {
        server.on("/a", Reply.status(503, "{}"));

        LookupFailed failure = catchThrowableOfType(
                LookupFailed.class, () -> get(server.at("/a").toString()));

        assertThat(failure.kind()).isEqualTo(LookupFailed.Kind.SERVER_ERROR);
        assertThat(time.pauses()).isEmpty();
    }

    public void followsRedirectsAndKnowsWhereItEnded() throws LookupFailed {
        server.on("/a", Reply.status(301, "").with("Location", "/b"));
        server.on("/b", Reply.status(307, "").with("Location", "https://harbour.example:8443/c?d=%20e"));
        server.on("/c?d=%20e", FINE);

        assertThat(get(server.at("/a").toString()).at()).isEqualTo(server.at("/c?d=%20e"));
    }

    public void findsAServerThatIsElsewhere() throws LookupFailed {
        server.on("/a?b=c", FINE);

        assertThat(get("https://harbour.example:8443/a?b=c").at()).isEqualTo(server.at("/a?b=c"));
        assertThat(get("https://HARBOUR.example:8443/a?b=c").at()).isEqualTo(server.at("/a?b=c"));
    }

    public void takesNoOtherSchemeOrPortForTheServerThatIsElsewhere() {
        Addresses addresses = new Addresses(WebOptions.ofVersion("1.2.3")
                .withServer("harbour.example", URI.create("http://127.0.0.1:3000/"))
                .servers());

        assertThat(addresses.reach(URI.create("https://harbour.example:443/a")))
                .isEqualTo(URI.create("http://127.0.0.1:3000/a"));
        for (String other : List.of(
                "http://harbour.example/a", "https://harbour.example:8443/a", "https://www.harbour.example/a")) {
            assertThat(addresses.reach(URI.create(other))).isEqualTo(URI.create(other));
        }
    }

    @DataProvider
    public Object[][] nowhere() {
        return new Object[][] {{"https:///a"}, {"http://har_bour.example/"}, {"http://127.0.0.1:99999/"}, {"%"}};
    }

    @Test(dataProvider = "nowhere")
    public void doesNotFollowToNowhere(String location) {
        server.on("/a", Reply.status(301, "").with("Location", location));

        LookupFailed failure = catchThrowableOfType(
                LookupFailed.class, () -> get(server.at("/a").toString()));

        assertThat(failure.found()).isEqualTo("a redirect to \"" + location + "\"");
    }

    public void refusesAnAddressOfNoDomain() {
        assertThatThrownBy(() -> new Addresses(Map.of("harbour.example", URI.create("127.0.0.1"))))
                .hasMessage("\"127.0.0.1\" is not a web address");
        assertThatThrownBy(() -> new Addresses(Map.of("a b", URI.create("http://127.0.0.1"))))
                .hasMessage("\"a b\" is not a domain");
    }

    public void realPausesEnd() throws InterruptedException {
        Pause.real().of(Duration.ofMillis(1));
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> Pause.real().of(Duration.ofDays(1))).isInstanceOf(InterruptedException.class);
    }
}
