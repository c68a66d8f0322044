package org.fediferry.practice.pixelfed;

import java.net.URI;
import org.fediferry.practice.guest.Documents;
import org.fediferry.practice.guest.Furnishing;
import org.fediferry.practice.guest.GuestServer;
import org.fediferry.practice.guest.GuestSettings;
import org.fediferry.practice.guest.Member;
import org.fediferry.practice.guest.Members;
import org.fediferry.practice.guest.Person;

/** A running imitation of a Pixelfed server: classic forms, and the password once more before what is dangerous. */
public final class PixelfedServer implements AutoCloseable {

    private static final String VERSION = "0.12.4";

    private final GuestServer server;
    private final Members members;
    private volatile boolean migrating = true;

    private PixelfedServer(GuestSettings settings) {
        server = GuestServer.start(settings, new Documents() {});
        URI home = server.address();
        members = new Members(server, name -> {
            URI actor = home.resolve("/users/" + name);
            return new Person.Addresses(
                    actor, home.resolve("/" + name), URI.create(actor + "/inbox"), home.resolve("/f/inbox"));
        });
        new Furnishing(server).nodeInfo("pixelfed", VERSION);
        server.signInAt("/login");
        server.routes().get("/users/:name", server::actor);
        server.routes().post("/users/:name/inbox", server.federation()::receive);
        server.routes().post("/f/inbox", server.federation()::receive);
        new Doors(members).addTo(server.routes());
        new AliasPages(this).addTo(server.routes());
        new MovePages(this).addTo(server.routes());
        new ExportPages().addTo(server.routes());
    }

    public static PixelfedServer start(String domain) {
        return new PixelfedServer(GuestSettings.of(domain, "pxfs"));
    }

    public Member add(String name) {
        return members.add(name);
    }

    /** The administrator has switched moves off (PF_ACCT_MIGRATION_ENABLED). */
    public void forbidMoves() {
        migrating = false;
    }

    boolean allowsMoves() {
        return migrating;
    }

    public GuestServer server() {
        return server;
    }

    Members members() {
        return members;
    }

    @Override
    public void close() {
        server.close();
    }
}
