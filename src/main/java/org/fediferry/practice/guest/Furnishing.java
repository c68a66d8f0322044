package org.fediferry.practice.guest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.fediferry.practice.web.Json;

/** What every server has besides its pages: NodeInfo, and the scripts that its pages load. */
public record Furnishing(GuestServer server) {

    /** Says publicly what the server runs. */
    public void nodeInfo(String software, String version) {
        server.routes()
                .get(
                        "/.well-known/nodeinfo",
                        visit -> visit.json(Json.object(
                                "links",
                                List.of(Map.of(
                                        "rel",
                                        "http://nodeinfo.diaspora.software/ns/schema/2.0",
                                        "href",
                                        server.address() + "/nodeinfo/2.0")))));
        server.routes()
                .get(
                        "/nodeinfo/2.0",
                        visit -> visit.json(Json.object(
                                "version",
                                "2.0",
                                "software",
                                Map.of("name", software, "version", version),
                                "protocols",
                                List.of("activitypub"))));
    }

    /** Hands out a script that lies with the practice servers. */
    public void script(String path, String file) {
        server.routes().get(path, visit -> {
            visit.http().contentType("text/javascript; charset=utf-8");
            visit.http().result(read(file));
        });
    }

    private static byte[] read(String file) {
        try (InputStream in = Furnishing.class.getResourceAsStream("/practice/assets/" + file)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + file);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
