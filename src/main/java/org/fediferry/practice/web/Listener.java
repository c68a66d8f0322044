package org.fediferry.practice.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The HTTP server: every method and path goes through one gate. */
public final class Listener {

    private static final long LARGEST_REQUEST = 30L * 1024 * 1024;

    private Listener() {}

    /** Listens on 127.0.0.1; {@code failed} answers where {@code gate} throws. */
    public static Javalin start(int port, Consumer<Context> gate, BiConsumer<Context, RuntimeException> failed) {
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.http.maxRequestSize = LARGEST_REQUEST;
                    config.jetty.host = "127.0.0.1";
                    config.routes.get("*", gate::accept);
                    config.routes.head("*", gate::accept);
                    config.routes.post("*", gate::accept);
                    config.routes.put("*", gate::accept);
                    config.routes.patch("*", gate::accept);
                    config.routes.delete("*", gate::accept);
                    config.routes.exception(RuntimeException.class, (failure, http) -> failed.accept(http, failure));
                })
                .start("127.0.0.1", port);
    }
}
