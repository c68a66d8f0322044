package org.fediferry.practice.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.practice.TestBrowser;
import org.fediferry.practice.social.Handle;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** A server of another kind and two Mastodon servers find, follow and move to each other. */
@Test(groups = "unit")
public class GuestServerTest {

    private PracticeWorld world;
    private GuestServer guest;
    private Person ada;

    @BeforeMethod(alwaysRun = true)
    public void start() {
        world = PracticeWorld.small("4.6");
        guest = GuestServer.start(GuestSettings.of("guest.example", "session"), new Documents() {});
        guest.routes().get("/people/:name", guest::actor);
        guest.routes().post("/inbox", guest.federation()::receive);
        world.join(guest);
        ada = guest.people().add(person("ada", guest.domain(), guest.address()));
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        assertThat(guest.requests().failures()).isEmpty();
        assertThat(world.oldServer().requests().failures()).isEmpty();
        world.close();
    }

    private static Person person(String name, String domain, URI address) {
        URI actor = address.resolve("/people/" + name);
        URI inbox = address.resolve("/inbox");
        return new Person(new Handle(name, domain), new Person.Addresses(actor, actor, inbox, inbox));
    }

    private void quiet() throws InterruptedException {
        assertThat(world.awaitQuiet(Duration.ofSeconds(20))).isTrue();
    }

    private TestBrowser moveTo(Person target) {
        TestBrowser here = TestBrowser.signedIn(world.oldServer(), "ada");
        return here.get("/settings/migration")
                .submit(
                        "form#new_account_migration",
                        Map.of(
                                "account_migration[acct]", target.handle().toString(),
                                "account_migration[current_password]",
                                        String.valueOf(
                                                world.oldServer().account("ada").password())));
    }

    public void takesTheFollowersOfAMastodonAccount() throws InterruptedException {
        PracticeAccount old = world.oldServer().account("ada");
        ada.setAlsoKnownAs(List.of(old.actor()));
        assertThat(moveTo(ada).has(".flash-message.notice")).isTrue();
        quiet();
        assertThat(ada.followers()).hasSize(22);
        assertThat(old.followers()).isEqualTo(2);
        assertThat(old.movedTo()).contains("ada@guest.example");
    }

    public void isRefusedByMastodonWithoutAnAlias() {
        assertThat(moveTo(ada).textOf("span.error")).contains("is not an alias");
        assertThat(world.oldServer().account("ada").movedTo()).isEmpty();
    }

    public void takesThemUnderADomainOfItsOwn() throws InterruptedException {
        URI blog = guest.addDomain("ada.blog.example");
        world.oldServer().meet("ada.blog.example", blog);
        world.newServer().meet("ada.blog.example", blog);
        URI inbox = guest.address().resolve("/inbox");
        Person owner = guest.people()
                .add(new Person(
                        new Handle("me", "ada.blog.example"),
                        new Person.Addresses(blog.resolve("/people/me"), blog, inbox, inbox)));
        owner.setAlsoKnownAs(List.of(world.oldServer().account("ada").actor()));
        assertThat(moveTo(owner).has(".flash-message.notice")).isTrue();
        quiet();
        assertThat(owner.followers()).hasSize(22);
        assertThat(world.oldServer().account("ada").movedTo()).contains("me@ada.blog.example");
    }

    public void followsUnfollowsAndIsFollowed() throws InterruptedException {
        PracticeAccount target = world.newServer().account("ada");
        RemoteActor found = guest.outside().find("@Ada@lighthouse.example").orElseThrow();
        guest.federation().follow(ada, found);
        quiet();
        assertThat(ada.following()).containsExactly(target.actor());
        assertThat(target.followers()).isOne();
        guest.federation().unfollow(ada, found);
        quiet();
        assertThat(ada.following()).isEmpty();
        assertThat(target.followers()).isZero();
    }

    public void waitsForALockedAccount() throws InterruptedException {
        world.newServer().account("ada").lock();
        guest.federation()
                .follow(ada, guest.outside().find("ada@lighthouse.example").orElseThrow());
        quiet();
        assertThat(ada.following()).isEmpty();
        assertThat(ada.requested()).hasSize(1);
    }

    public void goesOverToAnAccountThatMoves() throws InterruptedException {
        guest.federation()
                .follow(ada, guest.outside().find("ada@harbour.example").orElseThrow());
        quiet();
        Person elsewhere = guest.people().add(person("elsewhere", guest.domain(), guest.address()));
        elsewhere.setAlsoKnownAs(List.of(world.oldServer().account("ada").actor()));
        moveTo(elsewhere);
        quiet();
        assertThat(ada.following()).containsExactly(elsewhere.actor());
    }

    public void movesItsOwnFollowersToMastodon() throws InterruptedException {
        moveAllTo(ada);
        PracticeAccount target = world.newServer().account("ada");
        TestBrowser.signedIn(world.newServer(), "ada")
                .get("/settings/aliases")
                .submit("form#new_account_alias", Map.of("account_alias[acct]", "ada@guest.example"));
        assertThat(target.alsoKnownAs()).containsExactly(ada.actor());
        guest.federation().move(ada, target.actor());
        quiet();
        assertThat(target.followers()).isEqualTo(22);
        assertThat(ada.followers()).isEmpty();
    }

    private void moveAllTo(Person target) throws InterruptedException {
        target.setAlsoKnownAs(List.of(world.oldServer().account("ada").actor()));
        moveTo(target);
        quiet();
        assertThat(target.followers()).hasSize(22);
    }

    public void answersAsATestSays() {
        TestBrowser browser = new TestBrowser(guest.address());
        String question = "/.well-known/webfinger?resource=acct:ada@guest.example";
        guest.answers().give("/\\.well-known/webfinger.*ada@.*", 429, 1);
        assertThat(browser.get(question).status()).isEqualTo(429);
        assertThat(browser.header("Retry-After")).isEqualTo("1");
        assertThat(browser.get(question).status()).isEqualTo(200);
        ada.hide(true);
        assertThat(browser.get(question).status()).isEqualTo(404);
        assertThat(browser.get("/people/ada").status()).isEqualTo(404);
    }

    public void keepsWhoIsSignedIn() {
        guest.signInAt("/enter");
        guest.routes().get("/enter", visit -> visit.status(200, "enter"));
        guest.routes().post("/enter", visit -> {
            visit.signIn(ada);
            visit.redirect("/own");
        });
        guest.routes()
                .getSignedIn("/own", visit -> visit.status(200, visit.person().name()));
        TestBrowser browser = new TestBrowser(guest.address());
        assertThat(browser.get("/own").path()).isEqualTo("/enter");
        assertThat(browser.post("/enter", Map.of()).text()).isEqualTo("ada");
        assertThat(guest.sessions().count(ada)).isOne();
        guest.sessions().endAll();
        assertThat(browser.get("/own").path()).isEqualTo("/enter");
    }
}
