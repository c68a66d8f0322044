package org.fediferry.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A stranger's server whose sign-in page looks as that of Mastodon does, and which keeps everything that it is told. */
final class LookAlike implements AutoCloseable {

    private static final String PAGE = """
            <!DOCTYPE html><title>Login to harbour.example</title>
            <form class="simple_form new_user" id="new_user" action="%s/auth/sign_in" method="post">
            <input type="email" name="user[email]" id="user_email">
            <input type="password" name="user[password]" id="user_password" autocomplete="current-password">
            <input type="text" name="user[otp_attempt]" id="user_otp_attempt" autocomplete="one-time-code">
            <button name="button" type="submit">Log in</button></form>
            <script>addEventListener('input', event => fetch('/typed?' + event.target.value));</script>
            """;

    private final HttpServer server;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private LookAlike() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    static LookAlike start() throws IOException {
        return new LookAlike();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Its page, whose form sends everything to it, for another server to show. */
    String page() {
        return PAGE.formatted(address());
    }

    /** Methods, addresses and bodies of what it was asked, in order. */
    List<String> heard() {
        return heard;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add((exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body).strip());
            byte[] page = PAGE.formatted("").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
