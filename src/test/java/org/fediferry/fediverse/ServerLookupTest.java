package org.fediferry.fediverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import org.fediferry.fediverse.FixtureServer.Reply;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** What a server says about itself. */
@Test(groups = "unit")
public class ServerLookupTest {
    private static final URI HARBOUR = URI.create("https://harbour.example");
    private static final String SCHEMA = "http://nodeinfo.diaspora.software/ns/schema/";

    private FixtureServer server;
    private PublicWeb web;

    @BeforeMethod(alwaysRun = true)
    void start() throws IOException {
        server = FixtureServer.start();
        web = new PublicWeb(WebOptions.ofVersion("1.2.3").withServer("harbour.example", server.address()));
    }

    @AfterMethod(alwaysRun = true)
    void stop() {
        server.close();
    }

    public void readsTheNewestNodeInfo() throws LookupFailed {
        server.json("/.well-known/nodeinfo", """
                {"links": [{"rel": "%s2.0", "href": "https://harbour.example/nodeinfo/2.0"},
                           {"rel": "%s2.1", "href": "https://harbour.example/nodeinfo/2.1"},
                           {"rel": "%s1.0", "href": "https://harbour.example/nodeinfo/1.0"}]}
                """.formatted(SCHEMA, SCHEMA, SCHEMA));
        server.json("/nodeinfo/2.1", """
                {"software": {"name": "Mastodon", "version": "4.6.5+glitch"}}""");

        assertThat(web.software(HARBOUR)).isEqualTo(new Software("mastodon", Version.parse("4.6.5+glitch")));
        assertThat(web.software(HARBOUR)).hasToString("mastodon 4.6.5+glitch");
    }

    public void asksTheInstanceApiWhereNodeInfoIsMissing() throws LookupFailed {
        server.json("/api/v2/instance", "{\"version\": \"4.3.23\"}");

        assertThat(web.software(HARBOUR)).isEqualTo(new Software("mastodon", Version.parse("4.3.23")));
    }

    public void asksTheFirstInstanceApiLast() throws LookupFailed {
        server.on("/.well-known/nodeinfo", Reply.status(200, "<!DOCTYPE html><title>Welcome</title>"));
        server.json("/api/v1/instance", "{\"version\": \"2.7.2 (compatible; Pleroma 2.9.1)\"}");

        assertThat(web.software(HARBOUR)).isEqualTo(new Software("pleroma", Version.parse("2.9.1")));
        assertThat(server.askedPaths()).isEqualTo("/.well-known/nodeinfo /api/v2/instance /api/v1/instance");
    }

    public void doesNotAskAServerThatIsClosingDownTwice() {
        server.on("/.well-known/nodeinfo", Reply.status(410, ""));

        LookupFailed failure = catchThrowableOfType(LookupFailed.class, () -> web.software(HARBOUR));

        assertThat(failure.kind()).isEqualTo(LookupFailed.Kind.GONE);
        assertThat(server.askedPaths()).isEqualTo("/.well-known/nodeinfo");
    }

    public void readsTheRules() throws LookupFailed {
        server.json("/api/v2/instance", """
                {"domain": "harbour.example", "title": "The Harbour", "version": "4.6.5",
                 "configuration": {"accounts": {"max_profile_fields": 6}, "statuses": {"max_characters": 5000}}}
                """);

        assertThat(web.instance(HARBOUR))
                .isEqualTo(new InstanceRules("harbour.example", "The Harbour", Version.parse("4.6.5"), 5000, 6));
    }

    public void fillsGapsWithWhatMastodonDocuments() throws LookupFailed {
        server.json("/api/v1/instance", "{\"uri\": \"harbour.example\", \"version\": \"4.0.2\"}");

        assertThat(web.instance(HARBOUR))
                .isEqualTo(new InstanceRules("harbour.example", "harbour.example", Version.parse("4.0.2"), 500, 4));
    }

    public void introducesItself() throws LookupFailed {
        server.json("/api/v2/instance", "{\"version\": \"4.6.5\"}");
        web.instance(server.address());

        assertThat(server.asked())
                .containsExactly(new FixtureServer.Asked("/api/v2/instance", "application/json", "Fediferry/1.2.3"));
    }
}
