package org.fediferry.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.fediferry.fediverse.DomainBlock;
import org.fediferry.fediverse.FixtureServer;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.fediverse.Software;
import org.fediferry.fediverse.Version;
import org.fediferry.fediverse.WebOptions;
import org.fediferry.scenario.ServerTypes;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** What public pages say, and what is said where they do not. */
@Test(groups = "unit")
public class WebFactsTest {

    private static final ServerTypes TYPES = new ServerTypes(Path.of("src/test/resources/outlook-types"));
    private static final Handle ADA = Handle.parse("ada@harbour.example");
    private static final String LOOKUP = "/api/v1/accounts/lookup?acct=ada";
    private static final String FINGER = "/.well-known/webfinger?resource=acct:ada@harbour.example";
    private static final String BLOCKS = "/api/v1/instance/domain_blocks";

    private FixtureServer server;
    private WebFacts facts;

    @BeforeMethod(alwaysRun = true)
    void start() throws IOException {
        server = FixtureServer.start();
        facts = new WebFacts(
                new PublicWeb(WebOptions.ofVersion("1.2.3").withServer("harbour.example", server.address())));
    }

    @AfterMethod(alwaysRun = true)
    void stop() {
        server.close();
    }

    public void readsTheNumbers() {
        server.json(LOOKUP, """
                {"id": "1", "acct": "ada", "followers_count": 1200, "following_count": 340, "statuses_count": 2310,
                 "locked": true, "moved": {"acct": "eve", "url": "https://harbour.example/@eve"}}
                """);

        assertThat(facts.profile(place("open"), ADA))
                .isEqualTo(new Profile(
                        Known.of(true),
                        Known.of(true),
                        Known.of(1200L),
                        Known.of(340L),
                        Known.of(2310L),
                        Known.of(true),
                        Known.of("@eve@harbour.example")));
    }

    public void saysThatANumberIsHidden() {
        server.json(
                LOOKUP,
                "{\"id\": \"1\", \"acct\": \"ada\", \"followers_count\": -1, \"following_count\": -1,"
                        + " \"statuses_count\": 7}");

        Profile profile = facts.profile(place("open"), ADA);

        assertThat(profile.followers()).isEqualTo(Known.unknown("it is hidden"));
        assertThat(profile.follows()).isEqualTo(Known.unknown("it is hidden"));
        assertThat(profile.posts()).isEqualTo(Known.of(7L));
        assertThat(profile.movedTo()).isEqualTo(Known.of(""));
    }

    public void asksTheActorWhereTheNumbersAreForSignedInPeople() {
        server.on(LOOKUP, FixtureServer.Reply.status(401, "{\"error\": \"This API requires an authenticated user\"}"));
        finger();
        server.json("/users/ada", "{\"id\": \"{here}/users/ada\", \"manuallyApprovesFollowers\": true}");

        Profile profile = facts.profile(place("open"), ADA);

        assertThat(profile.exists().is(true)).isTrue();
        assertThat(profile.followers())
                .isEqualTo(Known.unknown("harbour.example shows numbers to signed-in people only"));
        assertThat(profile.locked().is(true)).isTrue();
    }

    public void knowsWhenTheActorIsForOtherServersOnly() {
        finger();
        server.on("/users/ada", FixtureServer.Reply.status(401, "{}"));

        Profile profile = facts.profile(place("open"), ADA);

        assertThat(profile.exists().is(true)).isTrue();
        assertThat(profile.locked()).isEqualTo(Known.unknown("its public profile is shown to other servers only"));
    }

    public void knowsWhenThereIsNoSuchAccount() {
        assertThat(facts.profile(place("open"), ADA)).isEqualTo(Profile.missing());
    }

    /** Fact sheet B.7: off, not eligible, or no such user. */
    public void doesNotCallAProfileOfAServiceMissing() {
        Profile profile = facts.profile(place("service"), ADA);

        assertThat(profile.exists().value()).isEmpty();
        assertThat(profile.exists().whyNot())
                .isEqualTo("it cannot be found from other servers: sharing is off, or there is no such profile");
        assertThat(profile.findable()).isEqualTo(Known.of(false));
    }

    public void doesNotTakeAFailureForAnAnswer() {
        server.on(LOOKUP, FixtureServer.Reply.status(500, "oops"));

        Profile profile = facts.profile(place("open"), ADA);

        assertThat(profile.exists().value()).isEmpty();
        assertThat(profile.followers().whyNot()).startsWith("asked in public, there was");
    }

    public void asksNoServiceForTheNumbersOfMastodonsApi() {
        finger();
        server.json("/users/ada", "{\"id\": \"{here}/users/ada\"}");

        assertThat(facts.profile(place("service"), ADA).followers().whyNot()).contains("shows no numbers in public");
        assertThat(server.askedPaths()).doesNotContain("/api/");
    }

    public void readsTheListOfBlockedServers() {
        server.json(BLOCKS, """
                [{"domain": "b*d.example", "digest": "0f", "severity": "suspend", "comment": "x"},
                 {"domain": "loud.example", "severity": "silence"}, {"severity": "noop"}]
                """);

        assertThat(facts.domainBlocks(place("open")).value().orElseThrow())
                .containsExactly(
                        new DomainBlock("b*d.example", "0f", true), new DomainBlock("loud.example", "", false));
    }

    public void saysWhyThereIsNoListOfBlockedServers() {
        assertThat(facts.domainBlocks(place("open")).whyNot()).isEqualTo("it publishes no such list");
        server.on(BLOCKS, FixtureServer.Reply.status(401, "{\"error\": \"This API requires an authenticated user\"}"));
        assertThat(facts.domainBlocks(place("open")).whyNot()).isEqualTo("it shows its list to signed-in people only");
        server.json(BLOCKS, "{\"error\": \"none\"}");
        assertThat(facts.domainBlocks(place("open")).whyNot()).isEqualTo("it publishes no such list");
    }

    public void looksForTheAlias() {
        finger();
        server.json("/users/ada", "{\"id\": \"{here}/users/ada\", \"alsoKnownAs\": [\"{here}/users/ada\"]}");

        assertThat(facts.alias(ADA, ADA).is(true)).isTrue();
        assertThat(facts.alias(Handle.parse("eve@harbour.example"), ADA).value())
                .isEmpty();
    }

    private void finger() {
        server.json(
                FINGER,
                "{\"links\": [{\"rel\": \"self\", \"type\": \"application/activity+json\", \"href\":"
                        + " \"{here}/users/ada\"}]}");
    }

    private static Place place(String type) {
        return new Place(
                TYPES.all().stream()
                        .filter(each -> each.name().equals(type))
                        .findFirst()
                        .orElseThrow(),
                new Software(type, Version.parse("2.0")),
                URI.create("https://harbour.example"),
                "harbour.example");
    }
}
