package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.TestBrowser;
import org.fediferry.practice.akkoma.AkkomaServer;
import org.fediferry.practice.gotosocial.GotosocialServer;
import org.fediferry.practice.guest.GuestServer;
import org.fediferry.practice.guest.Member;
import org.fediferry.practice.pixelfed.PixelfedServer;

/** A third server of a world, which is no Mastodon, with "ada" on it. */
final class Elsewhere {

    static final String DOMAIN = "elsewhere.example";
    static final String ADA = "ada@" + DOMAIN;

    private final World world;
    private final String type;
    private final GuestServer server;
    private final Member ada;

    private final ToLongFunction<Member> sessions;
    private Consumer<String> wording = words -> {};

    private Elsewhere(World world, String type, GuestServer server, Member ada) {
        this(world, type, server, ada, member -> server.sessions().count(member.person()));
    }

    private Elsewhere(World world, String type, GuestServer server, Member ada, ToLongFunction<Member> sessions) {
        this.sessions = sessions;
        this.world = world;
        this.type = type;
        this.server = server;
        this.ada = ada;
        world.practice().join(server);
    }

    static Elsewhere gotosocial(World world) {
        GotosocialServer server = GotosocialServer.start(DOMAIN);
        Elsewhere there = new Elsewhere(world, "gotosocial", server.server(), server.add("ada"), server::openPanels);
        there.wording = server::callsApproval;
        return there;
    }

    static Elsewhere pixelfed(World world) {
        PixelfedServer server = PixelfedServer.start(DOMAIN);
        return new Elsewhere(world, "pixelfed", server.server(), server.add("ada"));
    }

    static Elsewhere akkoma(World world) {
        AkkomaServer server = AkkomaServer.start(DOMAIN);
        Elsewhere there = new Elsewhere(world, "akkoma", server.server(), server.add("ada"));
        there.wording = server::says;
        return there;
    }

    Member ada() {
        return ada;
    }

    GuestServer server() {
        return server;
    }

    /** As an account of the configuration, for a role or a flow. */
    Elsewhere as(String role) {
        world.bind(
                role,
                new Login(ADA, server.address(), ada.email(), ada.password(), null, null)
                        .with("type = \"" + type + "\""));
        return this;
    }

    /** The followers of the old Mastodon account come here, so that there are some to move on. */
    Elsewhere withFollowers() {
        ada.person().setAlsoKnownAs(List.of(world.oldAda().actor()));
        TestBrowser.signedIn(world.oldServer(), "ada")
                .get("/settings/migration")
                .submit(
                        "form#new_account_migration",
                        Map.of(
                                "account_migration[acct]",
                                ADA,
                                "account_migration[current_password]",
                                String.valueOf(world.oldAda().password())));
        quiet();
        assertThat(ada.person().followers()).hasSize(22);
        ada.person().setAlsoKnownAs(List.of());
        world.oldServer().signOutEverybody();
        return this;
    }

    Elsewhere following(String... handles) {
        for (String handle : handles) {
            server.federation()
                    .follow(ada.person(), server.outside().find(handle).orElseThrow());
        }
        quiet();
        assertThat(ada.person().following()).hasSize(handles.length);
        return this;
    }

    /** From now on the page has these words where it has others usually: the one text that a flow goes by. */
    Elsewhere wording(String words) {
        wording.accept(words);
        return this;
    }

    Elsewhere quiet() {
        try {
            assertThat(world.practice().awaitQuiet(Duration.ofSeconds(30))).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        return this;
    }

    /** How often something was posted to an address of this server. */
    long posted(String path) {
        return server.requests().count("POST", path);
    }

    String type() {
        return type;
    }

    /** In how many browsers "ada" is signed in here. */
    long openSessions() {
        return sessions.applyAsLong(ada);
    }

    /** The account here names that one as its old account. */
    void names(PracticeAccount old) {
        ada.person().setAlsoKnownAs(List.of(old.actor()));
    }

    /** That account names the one here as its old account. */
    void isKnownAsAliasOf(PracticeAccount fresh) {
        TestBrowser.signedIn(world.newServer(), "ada")
                .get("/settings/aliases")
                .submit("form#new_account_alias", Map.of("account_alias[acct]", ADA));
        assertThat(fresh.alsoKnownAs()).containsExactly(ada.person().actor());
        world.newServer().signOutEverybody();
    }
}
