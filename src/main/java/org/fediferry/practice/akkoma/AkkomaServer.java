package org.fediferry.practice.akkoma;

import java.net.URI;
import java.util.Map;
import org.fediferry.practice.guest.Documents;
import org.fediferry.practice.guest.Furnishing;
import org.fediferry.practice.guest.GuestServer;
import org.fediferry.practice.guest.GuestSettings;
import org.fediferry.practice.guest.Member;
import org.fediferry.practice.guest.Members;
import org.fediferry.practice.guest.Person;

/** A running imitation of an Akkoma server: settings are a dialog without an address. */
public final class AkkomaServer implements AutoCloseable {

    private static final String VERSION = "3.15.1";

    private final GuestServer server;
    private final Members members;
    private volatile String spoken = "Account is moved.";

    private AkkomaServer(GuestSettings settings) {
        server = GuestServer.start(settings, new Documents() {});
        URI home = server.address();
        members = new Members(server, name -> {
            URI actor = home.resolve("/users/" + name);
            return new Person.Addresses(actor, actor, URI.create(actor + "/inbox"), home.resolve("/inbox"));
        });
        Furnishing furnishing = new Furnishing(server);
        furnishing.nodeInfo("akkoma", VERSION);
        furnishing.script("/static/js/app.js", "akkoma-app.js");
        server.routes().get("/users/:name", server::actor);
        server.routes().post("/users/:name/inbox", server.federation()::receive);
        server.routes().post("/inbox", server.federation()::receive);
        server.routes().get("/", visit -> visit.html("akkoma/app", Map.of()));
        new AccountApi(this).addTo(server.routes());
    }

    public static AkkomaServer start(String domain) {
        return new AkkomaServer(GuestSettings.of(domain, "_pleroma_key"));
    }

    public Member add(String name) {
        return members.add(name);
    }

    public GuestServer server() {
        return server;
    }

    /** What the front end says after a move: it speaks the language of the person. */
    public void says(String moved) {
        spoken = moved;
    }

    String spoken() {
        return spoken;
    }

    Members members() {
        return members;
    }

    @Override
    public void close() {
        server.close();
    }
}
