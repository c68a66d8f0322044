package org.fediferry.practice.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** Scripts, styles and pictures, served from the same origin as Mastodon's content security policy demands. */
public final class Assets implements Area {

    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");

    @Override
    public void addTo(Routes routes) {
        routes.get("/packs/:file", Access.API, Assets::send);
    }

    private static void send(Visit visit) {
        String file = visit.part("file");
        String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
        try (InputStream in = Assets.class.getResourceAsStream("/practice/assets/" + file)) {
            if (in == null || type == null || !file.matches("[a-z-]+\\.[a-z]+")) {
                visit.error(404);
                return;
            }
            visit.http().header("Cache-Control", "public, max-age=3600").header("X-Content-Type-Options", "nosniff");
            visit.http().contentType(type).result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
