package org.fediferry.fediverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import org.fediferry.fediverse.FixtureServer.Reply;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Whether two accounts refer to each other. The old one's id is a number: no handle leads to it. */
@Test(groups = "unit")
public class MoveLookupTest {
    private static final Handle OLD = Handle.parse("ada@harbour.example");
    private static final Handle NEW = Handle.parse("ada@lagoon.example");
    private static final String OLD_ID = "https://harbour.example/ap/users/116";
    private static final String NEW_ID = "https://lagoon.example/users/ada";
    private static final String LOOKUP = "/api/v1/accounts/lookup?acct=ada";

    private FixtureServer harbour;
    private FixtureServer lagoon;
    private PublicWeb web;

    @BeforeMethod(alwaysRun = true)
    void start() throws IOException {
        harbour = FixtureServer.start();
        lagoon = FixtureServer.start();
        web = new PublicWeb(WebOptions.ofVersion("1.2.3")
                .withServer("harbour.example", harbour.address())
                .withServer("lagoon.example", lagoon.address()));
        account(harbour, OLD, "/@ada", OLD_ID, "");
        account(lagoon, NEW, "/users/ada", NEW_ID, "");
    }

    @AfterMethod(alwaysRun = true)
    void stop() {
        harbour.close();
        lagoon.close();
    }

    /** An account whose WebFinger names {@code path}, where the actor calls itself {@code id}. */
    private static void account(FixtureServer server, Handle handle, String path, String id, String more) {
        server.json("/.well-known/webfinger?resource=acct:" + handle, """
                {"subject": "acct:%s", "links": [
                  {"rel": "http://webfinger.net/rel/profile-page", "href": "https://%s/@ada"},
                  {"rel": "self", "type": "application/activity+json", "href": "https://%s%s"}]}
                """.formatted(
                        handle, handle.domain(), handle.domain(), path));
        server.json(path, "{\"id\": \"%s\"%s}".formatted(id, more));
    }

    public void findsThePublishedAlias() throws LookupFailed {
        account(lagoon, NEW, "/users/ada", NEW_ID, ", \"alsoKnownAs\": [\"" + OLD_ID + "\"]");

        AliasCheck check = web.aliasPublished(NEW, OLD);

        assertThat(check.published()).isTrue();
        assertThat(check.describe())
                .isEqualTo("ada@lagoon.example names ada@harbour.example as its alias"
                        + " (https://lagoon.example/users/ada lists https://harbour.example/ap/users/116)");
    }

    public void isNotMisledByAnAddressMadeFromTheHandle() throws LookupFailed {
        account(
                lagoon,
                NEW,
                "/users/ada",
                NEW_ID,
                ", \"alsoKnownAs\": [\"https://harbour.example/users/ada\", \"https://harbour.example/@ada\"]");

        AliasCheck check = web.aliasPublished(NEW, OLD);

        assertThat(check.published()).isFalse();
        assertThat(check.describe())
                .isEqualTo("ada@lagoon.example does not name ada@harbour.example as its alias"
                        + " (https://lagoon.example/users/ada lists https://harbour.example/users/ada,"
                        + " https://harbour.example/@ada, not https://harbour.example/ap/users/116)");
    }

    public void saysThatThereIsNoAliasAtAll() throws LookupFailed {
        assertThat(web.aliasPublished(NEW, OLD).describe())
                .isEqualTo(
                        "ada@lagoon.example does not name ada@harbour.example as its alias"
                                + " (https://lagoon.example/users/ada lists no alias, not https://harbour.example/ap/users/116)");
    }

    public void trustsWebFingerForTheIdOfAServerThatWantsSignedRequests() throws LookupFailed {
        account(harbour, OLD, "/ap/users/116", OLD_ID, "");
        harbour.on("/ap/users/116", Reply.status(401, "{\"error\":\"Request not signed\"}"));
        account(lagoon, NEW, "/users/ada", NEW_ID, ", \"alsoKnownAs\": \"" + OLD_ID + "\"");

        assertThat(web.aliasPublished(NEW, OLD).published()).isTrue();
    }

    public void doesNotGuessTheAliasesOfAServerThatWantsSignedRequests() {
        lagoon.on("/users/ada", Reply.status(401, "{\"error\":\"Request not signed\"}"));

        LookupFailed failure = catchThrowableOfType(LookupFailed.class, () -> web.aliasPublished(NEW, OLD));

        assertThat(failure.kind()).isEqualTo(LookupFailed.Kind.NOT_PUBLIC);
    }

    public void findsThePublishedRedirect() throws LookupFailed {
        account(harbour, OLD, "/@ada", OLD_ID, ", \"movedTo\": \"" + NEW_ID + "\"");

        RedirectCheck check = web.redirectPublished(OLD, NEW);

        assertThat(check.published()).isTrue();
        assertThat(check.describe())
                .isEqualTo("ada@harbour.example redirects to ada@lagoon.example"
                        + " (https://harbour.example/@ada names https://lagoon.example/users/ada)");
        assertThat(harbour.askedPaths()).doesNotContain("/api/");
    }

    public void noticesARedirectToSomebodyElse() throws LookupFailed {
        account(harbour, OLD, "/@ada", OLD_ID, ", \"movedTo\": \"https://lagoon.example/users/eve\"");

        assertThat(web.redirectPublished(OLD, NEW).describe())
                .isEqualTo("ada@harbour.example does not redirect to ada@lagoon.example"
                        + " (https://harbour.example/@ada names https://lagoon.example/users/eve)");
    }

    public void asksTheApiWhereTheActorDoesNotHaveTheRedirectYet() throws LookupFailed {
        harbour.json(LOOKUP, "{\"id\": \"1\", \"acct\": \"ada\", \"moved\": {\"acct\": \"Ada@lagoon.example\"}}");

        RedirectCheck check = web.redirectPublished(OLD, NEW);

        assertThat(check.published()).isTrue();
        assertThat(check.target()).isEqualTo("Ada@lagoon.example");
        assertThat(check.readFrom()).isEqualTo(URI.create("https://harbour.example"));
    }

    public void completesATargetOnTheSameServer() throws LookupFailed {
        Handle eve = Handle.parse("eve@harbour.example");
        account(harbour, eve, "/users/eve", "https://harbour.example/users/eve", "");
        harbour.json(LOOKUP, "{\"id\": \"1\", \"acct\": \"ada\", \"moved\": {\"acct\": \"eve\"}}");

        assertThat(web.redirectPublished(OLD, eve).published()).isTrue();
        assertThat(web.redirectPublished(OLD, NEW).published()).isFalse();
    }

    public void saysThatThereIsNoRedirect() throws LookupFailed {
        assertThat(web.redirectPublished(OLD, NEW).describe())
                .isEqualTo("ada@harbour.example does not redirect to ada@lagoon.example"
                        + " (https://harbour.example/@ada names no new account)");
    }

    public void failsWhereNeitherActorNorApiIsPublic() {
        harbour.on("/@ada", Reply.status(401, ""));
        harbour.on(LOOKUP, Reply.status(401, ""));

        LookupFailed failure = catchThrowableOfType(LookupFailed.class, () -> web.redirectPublished(OLD, NEW));

        assertThat(failure.kind()).isEqualTo(LookupFailed.Kind.NOT_PUBLIC);
    }
}
