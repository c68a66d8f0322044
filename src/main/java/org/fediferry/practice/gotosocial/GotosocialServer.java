package org.fediferry.practice.gotosocial;

import java.net.URI;
import java.util.Map;
import org.fediferry.practice.guest.Documents;
import org.fediferry.practice.guest.Furnishing;
import org.fediferry.practice.guest.GuestServer;
import org.fediferry.practice.guest.GuestSettings;
import org.fediferry.practice.guest.GuestVisit;
import org.fediferry.practice.guest.Member;
import org.fediferry.practice.guest.Members;
import org.fediferry.practice.guest.Person;

/** A running imitation of a GoToSocial server: a panel drawn by scripts, which signs in as an application. */
public final class GotosocialServer implements AutoCloseable {

    private static final String VERSION = "0.20.1";

    private final GuestServer server;
    private final Members members;
    private final Tokens tokens = new Tokens();
    private volatile String approval = "Manually approve follow requests.";

    private GotosocialServer(GuestSettings settings) {
        server = GuestServer.start(settings, new Documents() {});
        URI home = server.address();
        members = new Members(server, name -> {
            URI actor = home.resolve("/users/" + name);
            URI inbox = URI.create(actor + "/inbox");
            return new Person.Addresses(actor, home.resolve("/@" + name), inbox, inbox);
        });
        Furnishing furnishing = new Furnishing(server);
        furnishing.nodeInfo("gotosocial", VERSION);
        furnishing.script("/assets/dist/settings.js", "gotosocial-settings.js");
        server.routes().get("/users/:name", this::actor);
        server.routes().post("/users/:name/inbox", server.federation()::receive);
        for (String page : new String[] {"", "/user/profile", "/user/migration", "/user/export-import"}) {
            server.routes().get("/settings" + page, visit -> visit.html("gotosocial/settings", Map.of()));
        }
        new OauthPages(this).addTo(server.routes());
        new AccountApi(this).addTo(server.routes());
        new ExportApi(this).addTo(server.routes());
    }

    public static GotosocialServer start(String domain) {
        return new GotosocialServer(GuestSettings.of(domain, "gotosocial-session"));
    }

    /** Only servers are shown an actor: they sign what they ask for. How strictly, no fact tells (sure: C). */
    private void actor(GuestVisit visit) {
        if (visit.http().header("Signature") == null) {
            visit.status(401, "{\"error\":\"Unauthorized: http request wasn't signed\"}");
        } else {
            server.actor(visit);
        }
    }

    public Member add(String name) {
        return members.add(name);
    }

    /** How many panels are signed in. */
    public long openPanels(Member member) {
        return tokens.count(member) + server.sessions().count(member.person());
    }

    public GuestServer server() {
        return server;
    }

    /** Calls the box for approving followers by hand otherwise, as a release to come may. */
    public void callsApproval(String label) {
        approval = label;
    }

    String approval() {
        return approval;
    }

    Members members() {
        return members;
    }

    Tokens tokens() {
        return tokens;
    }

    @Override
    public void close() {
        server.close();
    }
}
