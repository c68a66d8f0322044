package org.fediferry.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import org.fediferry.practice.akkoma.AkkomaServer;
import org.fediferry.practice.gotosocial.GotosocialServer;
import org.fediferry.practice.guest.Member;
import org.fediferry.practice.pixelfed.PixelfedServer;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** The practice servers for other software behave as fact sheet part C says. */
@Test(groups = "unit")
public class OtherServersTest {

    private static final String ALIASES = "/settings/account/aliases/manage";
    private static final String MIGRATION = "/settings/account/migration/manage";

    private PracticeWorld world;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        world = PracticeWorld.small("4.5");
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        world.close();
    }

    private TestBrowser pixelfed(PixelfedServer server, Member ada) {
        world.join(server.server());
        TestBrowser browser = new TestBrowser(server.server().address());
        browser.get("/login").submit("form[action='/login']", Map.of("email", ada.email(), "password", ada.password()));
        return browser;
    }

    private static TestBrowser confirmed(TestBrowser browser, Member ada) {
        browser.get(ALIASES);
        assertThat(browser.path()).isEqualTo("/i/auth/sudo");
        return browser.submit("form", Map.of("password", ada.password()));
    }

    public void pixelfedAsksForThePasswordBeforeDangerousPages() {
        PixelfedServer server = PixelfedServer.start("pix.example");
        Member ada = server.add("ada");
        TestBrowser browser = pixelfed(server, ada);
        assertThat(confirmed(browser, ada).path()).isEqualTo(ALIASES);
        assertThat(browser.get(MIGRATION).path()).as("for half an hour").isEqualTo(MIGRATION);
        assertThat(browser.has("input[type=email][name=acct]")).isTrue();
        assertThat(browser.has("input[type=password][name=password]")).isTrue();
    }

    public void pixelfedSignsOutAfterFourWrongPasswords() {
        PixelfedServer server = PixelfedServer.start("pix.example");
        TestBrowser browser = pixelfed(server, server.add("ada"));
        browser.get(ALIASES);
        for (int i = 0; i < 3; i++) {
            browser.submit("form", Map.of("password", "wrong"));
            assertThat(browser.textOf(".invalid-feedback")).contains("incorrect");
        }
        assertThat(browser.submit("form", Map.of("password", "wrong")).path()).isEqualTo("/login");
    }

    public void pixelfedTakesThreeAliasesAndShowsThemInPublic() {
        PixelfedServer server = PixelfedServer.start("pix.example");
        Member ada = server.add("ada");
        TestBrowser browser = confirmed(pixelfed(server, ada), ada);
        for (String name : List.of("b", "c", "d", "e")) {
            String handle = world.newServer().addAccount(name).handle();
            browser.get(ALIASES).submit("form:has([type=email])", Map.of("acct", handle));
        }
        assertThat(browser.textOf(".alert-danger")).isEqualTo("You can only add 3 account aliases.");
        assertThat(ada.person().alsoKnownAs()).hasSize(3);
    }

    public void pixelfedRefusesALeadingAtAndATargetWithoutAlias() {
        PixelfedServer server = PixelfedServer.start("pix.example");
        Member ada = server.add("ada");
        TestBrowser browser = confirmed(pixelfed(server, ada), ada);
        String target = world.newServer().account("ada").handle();
        Map<String, String> words = Map.of("acct", "@" + target, "password", ada.password());
        assertThat(browser.get(MIGRATION)
                        .submit("form:has([type=email])", words)
                        .textOf(".alert-danger"))
                .contains("email address");
        words = Map.of("acct", target, "password", ada.password());
        assertThat(browser.get(MIGRATION)
                        .submit("form:has([type=email])", words)
                        .textOf(".alert-danger"))
                .isEqualTo("The new account does not contain an alias to your current account.");
        assertThat(ada.movedTo()).isNull();
    }

    public void pixelfedMayHaveSwitchedMovesOff() {
        PixelfedServer server = PixelfedServer.start("pix.example");
        Member ada = server.add("ada");
        server.forbidMoves();
        assertThat(confirmed(pixelfed(server, ada), ada).get(MIGRATION).path()).isEqualTo("/site/kb/account-migration");
    }

    public void gotosocialShowsAnActorToServersOnly() throws Exception {
        GotosocialServer server = GotosocialServer.start("gts.example");
        Member ada = server.add("ada");
        world.join(server.server());
        assertThat(status(HttpRequest.newBuilder(ada.person().actor()))).isEqualTo(401);
        assertThat(status(HttpRequest.newBuilder(ada.person().actor()).header("Signature", "x")))
                .isEqualTo(200);
        URI finger = server.server().address().resolve("/.well-known/webfinger?resource=acct:ada@gts.example");
        assertThat(status(HttpRequest.newBuilder(finger))).isEqualTo(200);
    }

    public void gotosocialShowsNothingWithoutAToken() throws Exception {
        GotosocialServer server = GotosocialServer.start("gts.example");
        world.join(server.server());
        for (String path : List.of("/api/v1/accounts/verify_credentials", "/api/v1/exports/following.csv")) {
            URI address = server.server().address().resolve(path);
            assertThat(status(HttpRequest.newBuilder(address))).isEqualTo(401);
        }
        assertThat(status(HttpRequest.newBuilder(server.server().address().resolve("/settings/user/migration"))))
                .isEqualTo(200);
    }

    public void akkomaMovesOnlyToWhomNamesIt() {
        AkkomaServer server = AkkomaServer.start("akko.example");
        Member ada = server.add("ada");
        world.join(server.server());
        TestBrowser browser = new TestBrowser(server.server().address());
        assertThat(browser.get("/api/pleroma/aliases").status()).isEqualTo(403);
        browser.post("/oauth/token", Map.of("username", "ada", "password", ada.password()));
        assertThat(browser.get("/api/pleroma/aliases").status()).isEqualTo(200);
        assertThat(server.server().sessions().count(ada.person())).isOne();
        assertThat(ada.person().movedTo()).isEmpty();
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        HttpRequest ready =
                request.header("Accept", "application/activity+json").GET().build();
        return HttpClient.newHttpClient().send(ready, BodyHandlers.ofString()).statusCode();
    }
}
