package org.fediferry.fediverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import org.fediferry.fediverse.PublicAccount.Link;
import org.fediferry.fediverse.PublicAccount.Moved;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Who an account is. */
@Test(groups = "unit")
public class AccountLookupTest {
    private static final Handle ADA = Handle.parse("ada@harbour.example");
    private static final String FINGER = "/.well-known/webfinger?resource=acct:ada@harbour.example";

    private FixtureServer server;
    private PublicWeb web;

    @BeforeMethod(alwaysRun = true)
    void start() throws IOException {
        server = FixtureServer.start();
        web = new PublicWeb(WebOptions.ofVersion("1.2.3").withServer("Harbour.example", server.address()));
    }

    @AfterMethod(alwaysRun = true)
    void stop() {
        server.close();
    }

    public void findsTheActorOnAnotherHost() throws LookupFailed {
        server.json(FINGER, """
                {"subject": "acct:Ada@social.harbour.example",
                 "aliases": ["https://social.harbour.example/@ada"],
                 "links": [
                   {"rel": "self", "type": "text/html", "href": "https://social.harbour.example/wrong"},
                   {"rel": "http://webfinger.net/rel/profile-page", "type": "text/html",
                    "href": "https://social.harbour.example/@ada"},
                   {"rel": "self", "type": "application/activity+json",
                    "href": "https://social.harbour.example/ap/users/116"}]}
                """);

        assertThat(web.webFinger(ADA))
                .isEqualTo(new WebFinger(
                        Handle.parse("ada@social.harbour.example"),
                        URI.create("https://social.harbour.example/ap/users/116"),
                        URI.create("https://social.harbour.example/@ada")));
    }

    public void takesTheOtherNameOfTheActorType() throws LookupFailed {
        server.json(FINGER, """
                {"links": [{"rel": "self", "href": "https://harbour.example/users/ada",
                  "type": "application/ld+json; profile=\\"https://www.w3.org/ns/activitystreams\\""}]}
                """);

        assertThat(web.webFinger(ADA))
                .isEqualTo(new WebFinger(ADA, URI.create("https://harbour.example/users/ada"), null));
    }

    public void readsAnActor() throws LookupFailed {
        server.json("/users/ada", """
                {"id": "https://harbour.example/users/ada", "preferredUsername": "ada",
                 "alsoKnownAs": ["https://lagoon.example/users/ada", "did:key:z6Mk", "https://reef.example/ap/users/7"],
                 "movedTo": "https://reef.example/ap/users/7", "manuallyApprovesFollowers": true,
                 "followers": "https://harbour.example/users/ada/followers",
                 "endpoints": {"sharedInbox": "https://harbour.example/inbox"}}
                """);

        assertThat(web.actor(URI.create("https://harbour.example/users/ada")))
                .isEqualTo(new Actor(
                        URI.create("https://harbour.example/users/ada"),
                        List.of(
                                URI.create("https://lagoon.example/users/ada"),
                                URI.create("https://reef.example/ap/users/7")),
                        URI.create("https://reef.example/ap/users/7"),
                        true,
                        true,
                        "ada",
                        URI.create("https://harbour.example/users/ada/followers"),
                        URI.create("https://harbour.example/inbox")));
        assertThat(server.asked().get(0).accept()).isEqualTo("application/activity+json");
    }

    public void readsAnActorWithOneAliasAndOneWithout() throws LookupFailed {
        server.json("/one", "{\"id\": \"{here}/one\", \"alsoKnownAs\": \"https://lagoon.example/users/ada\"}");
        server.json("/none", "{\"id\": \"{here}/none\"}");

        assertThat(web.actor(server.at("/one")).alsoKnownAs())
                .containsExactly(URI.create("https://lagoon.example/users/ada"));
        assertThat(web.actor(server.at("/none")))
                .isEqualTo(new Actor(server.at("/none"), List.of(), null, false, false, "", null, null));
    }

    public void refusesAnActorWithoutId() {
        server.json("/users/ada", "{\"id\": \"javascript:alert(1)\"}");

        LookupFailed failure = catchThrowableOfType(LookupFailed.class, () -> web.actor(server.at("/users/ada")));

        assertThat(failure.kind()).isEqualTo(LookupFailed.Kind.MALFORMED);
        assertThat(failure.found()).isEqualTo("no web address in \"id\"");
    }

    public void looksUpAnAccountThatHasMoved() throws LookupFailed {
        server.json("/api/v1/accounts/lookup?acct=ada", """
                {"id": "109", "acct": "ada", "locked": true, "url": "https://harbour.example/@ada",
                 "followers_count": 1234, "following_count": 56, "statuses_count": 789,
                 "fields": [
                  {"name": "One", "value": "<a href=\\"https://one.example\\">one</a>", "verified_at": "2026-11-01T00:00:00Z"},
                  {"name": "Two", "value": "<a href=\\"https://two.example/?a=1&amp;b=2\\">two</a>", "verified_at": null},
                  {"name": "Words", "value": "no link"}],
                 "moved": {"id": "7", "acct": "ada@lagoon.example", "url": "https://lagoon.example/@ada"}}
                """);

        assertThat(web.lookup(server.address(), "ada"))
                .isEqualTo(new PublicAccount(
                        "109",
                        "ada",
                        OptionalLong.of(1234),
                        56,
                        789,
                        true,
                        URI.create("https://harbour.example/@ada"),
                        new Moved("ada@lagoon.example", URI.create("https://lagoon.example/@ada")),
                        List.of(
                                new Link("https://one.example", true),
                                new Link("https://two.example/?a=1&b=2", false))));
    }

    public void takesMinusOneForAHiddenNumber() throws LookupFailed {
        server.json(
                "/api/v1/accounts/lookup?acct=a%20b%26c",
                "{\"id\": \"109\", \"acct\": \"ada\", \"followers_count\": -1, \"following_count\": 2}");

        PublicAccount account = web.lookup(server.address(), "a b&c");

        assertThat(account.followersCount()).isEmpty();
        assertThat(account.followingCount()).isEqualTo(2);
        assertThat(account.moved()).isNull();
    }
}
