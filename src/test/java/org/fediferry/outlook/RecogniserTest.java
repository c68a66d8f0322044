package org.fediferry.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.fediferry.fediverse.FixtureServer;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.fediverse.WebOptions;
import org.fediferry.scenario.ServerTypes;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** On what type of server an account is. */
@Test(groups = "unit")
public class RecogniserTest {

    private static final Handle ADA = Handle.parse("ada@harbour.example");
    private static final String FINGER = "/.well-known/webfinger?resource=acct:ada@harbour.example";

    private FixtureServer server;
    private Recogniser recogniser;

    @BeforeMethod(alwaysRun = true)
    void start() throws IOException {
        server = FixtureServer.start();
        recogniser = new Recogniser(
                new ServerTypes(Path.of("src/test/resources/outlook-types")),
                new PublicWeb(WebOptions.ofVersion("1.2.3").withServer("harbour.example", server.address())));
    }

    @AfterMethod(alwaysRun = true)
    void stop() {
        server.close();
    }

    public void knowsTheDomainOfAServiceWithoutAskingAnybody() throws LookupFailed, Unrecognised {
        Place place = recogniser.account(Handle.parse("ada@service.example"));

        assertThat(place.type().name()).isEqualTo("service");
        assertThat(place.server()).hasToString("https://service.example");
        assertThat(place.name()).isEqualTo("Service");
        assertThat(recogniser.server("Service.example").type().name()).isEqualTo("service");
        assertThat(server.asked()).isEmpty();
    }

    public void knowsAnAccountOfAServiceByItsSharedInbox() throws LookupFailed, Unrecognised {
        finger();
        server.json("/users/ada", """
                {"id": "{here}/users/ada", "endpoints": {"sharedInbox": "https://inbox.service.example/shared"}}
                """);

        assertThat(recogniser.account(ADA).type().name()).isEqualTo("service");
        assertThat(server.askedPaths()).doesNotContain("nodeinfo");
    }

    public void knowsASoftwareByNodeInfo() throws LookupFailed, Unrecognised {
        finger();
        server.json("/users/ada", "{\"id\": \"{here}/users/ada\"}");
        runs("open", "2.3.1");

        Place place = recogniser.account(ADA);

        assertThat(place.type().name()).isEqualTo("open");
        assertThat(place.calledWithVersion()).isEqualTo("Open Sea 2.3.1");
        assertThat(place.name()).isEqualTo("harbour.example");
        assertThat(place.server()).as("where the actor is").isEqualTo(server.address());
        assertThat(recogniser.server("harbour.example").type().name()).isEqualTo("open");
    }

    public void needsNoAccountToKnowItsServer() throws LookupFailed, Unrecognised {
        runs("open", "2.3.1");

        assertThat(recogniser.account(ADA).type().name()).isEqualTo("open");
    }

    public void saysWhatItDoesNotKnow() {
        runs("galleon", "7");

        Unrecognised unknown = catchThrowableOfType(Unrecognised.class, () -> recogniser.account(ADA));

        assertThat(unknown)
                .hasMessageStartingWith("harbour.example runs galleon 7")
                .hasMessageEndingWith("known here");
        assertThat(unknown.advice()).contains("Open Sea", "Shut");
    }

    public void passesOnThatNobodyAnswers() {
        server.close();

        assertThat(catchThrowableOfType(LookupFailed.class, () -> recogniser.account(ADA))
                        .kind())
                .isEqualTo(LookupFailed.Kind.UNREACHABLE);
    }

    private void finger() {
        server.json(
                FINGER,
                "{\"links\": [{\"rel\": \"self\", \"type\": \"application/activity+json\", \"href\":"
                        + " \"{here}/users/ada\"}]}");
    }

    private void runs(String software, String version) {
        server.json("/.well-known/nodeinfo", """
                {"links": [{"rel": "http://nodeinfo.diaspora.software/ns/schema/2.0", "href": "{here}/nodeinfo/2.0"}]}
                """);
        server.json(
                "/nodeinfo/2.0",
                "{\"software\": {\"name\": \"%s\", \"version\": \"%s\"}}".formatted(software, version));
    }
}
