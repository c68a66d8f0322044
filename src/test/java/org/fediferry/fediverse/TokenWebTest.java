package org.fediferry.fediverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.testng.annotations.AfterMethod;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

@Test(groups = "unit")
public class TokenWebTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private TokenWeb web;

    @BeforeMethod(alwaysRun = true)
    public void start() throws IOException {
        asked.clear();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        web = new TokenWeb(WebOptions.ofVersion("test"), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterMethod(alwaysRun = true)
    public void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " " + body);
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/moved")) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        } else if (path.equals("/busy")) {
            exchange.getResponseHeaders().add("Retry-After", "7");
        }
        if (path.equals("/trickle")) {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            return;
        }
        byte[] text = "{\"is_following\":true}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(path.equals("/moved") ? 302 : path.equals("/busy") ? 429 : 200, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    public void sendsTheTokenAndReadsTheAnswer() throws LookupFailed {
        TokenWeb.Reply reply = web.get(at("/users/is_following?username=a%40b.example"), "secret", "follow");
        assertThat(reply.isSuccess()).isTrue();
        assertThat(reply.json().path("is_following").asBoolean()).isTrue();
        web.post(at("/users/follow"), Map.of("username", "a@b.example"), "secret", "follow");
        assertThat(asked)
                .containsExactly(
                        "GET /users/is_following?username=a%40b.example Bearer secret ",
                        "POST /users/follow Bearer secret username=a%40b.example");
    }

    public void followsNoRedirect() throws LookupFailed {
        assertThat(web.get(at("/moved"), "secret", "follow").status()).isEqualTo(302);
        assertThat(asked).hasSize(1);
    }

    public void tellsWhenItIsAskedToWait() throws LookupFailed {
        TokenWeb.Reply reply = web.get(at("/busy"), "secret", "follow");
        assertThat(reply.status()).isEqualTo(429);
        assertThat(reply.askedUntil()).contains(NOW.plusSeconds(7));
    }

    public void sendsNothingInTheClear() {
        assertThat(TokenWeb.isSafe(URI.create("https://micro.blog/users/follow")))
                .isTrue();
        assertThat(TokenWeb.isSafe(URI.create("http://192.0.2.7/users/follow"))).isFalse();
        assertThatThrownBy(() -> web.get(URI.create("http://192.0.2.7/users/follow"), "secret", "follow"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a token is not sent to http://192.0.2.7");
    }

    public void saysWhyNobodyAnswers() {
        URI gone = at("/");
        server.stop(0);
        assertThatThrownBy(() -> web.get(gone, "secret", "follow"))
                .isInstanceOf(LookupFailed.class)
                .hasMessageContaining("nobody answering at that address");
    }

    public void waitsForNoBodyThatNeverEnds() {
        TokenWeb impatient = new TokenWeb(
                WebOptions.ofVersion("test").withTimes(Duration.ofMillis(300), Duration.ZERO),
                Clock.fixed(NOW, ZoneOffset.UTC));
        assertThatThrownBy(() -> impatient.get(at("/trickle"), "secret", "follow"))
                .isInstanceOf(LookupFailed.class)
                .hasMessageContaining("no complete answer");
    }
}
