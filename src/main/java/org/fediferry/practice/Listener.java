package org.fediferry.practice;

import io.javalin.Javalin;
import io.javalin.http.Handler;

/** The HTTP server: every method and path goes through one gate. */
final class Listener {

    private static final long LARGEST_REQUEST = 30L * 1024 * 1024;

    private Listener() {}

    static Javalin start(int port, Gate gate) {
        Handler handler = gate::answer;
        return Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.http.maxRequestSize = LARGEST_REQUEST;
                    config.jetty.host = "127.0.0.1";
                    config.routes.get("*", handler);
                    config.routes.head("*", handler);
                    config.routes.post("*", handler);
                    config.routes.put("*", handler);
                    config.routes.patch("*", handler);
                    config.routes.delete("*", handler);
                    config.routes.exception(RuntimeException.class, (failure, http) -> gate.fail(http, failure));
                })
                .start("127.0.0.1", port);
    }
}
