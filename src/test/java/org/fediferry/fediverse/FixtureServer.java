package org.fediferry.fediverse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A server on the loopback address that answers what it was told and remembers what it was asked. */
public final class FixtureServer implements AutoCloseable {
    private static final char[] PASSWORD = "harbour".toCharArray();

    private final HttpServer server;
    private final URI address;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Map<String, Deque<Reply>> replies = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    /** What a client sent. */
    public record Asked(String path, String accept, String userAgent) {}

    /** What to answer; "{here}" in it becomes the address of the server, "{endless}" never ends. */
    public record Reply(int status, Map<String, String> headers, String body) {
        public static Reply json(String body) {
            return new Reply(200, Map.of("Content-Type", "application/json; charset=utf-8"), body);
        }

        public static Reply status(int status, String body) {
            return new Reply(status, Map.of("Content-Type", "application/json; charset=utf-8"), body);
        }

        public Reply with(String header, String value) {
            Map<String, String> more = new ConcurrentHashMap<>(headers);
            more.put(header, value);
            return new Reply(status, more, body);
        }
    }

    private FixtureServer(HttpServer server, String address) {
        this.server = server;
        this.address = URI.create(address + ":" + server.getAddress().getPort());
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    public static FixtureServer start() throws IOException {
        return new FixtureServer(HttpServer.create(anyPort(), 0), "http://127.0.0.1");
    }

    /** With the certificate of src/test/resources/tls, which is for "localhost" and valid from 2020 to 2119. */
    public static FixtureServer startSecure() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = FixtureServer.class.getResourceAsStream("/tls/server.p12")) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new FixtureServer(server, "https://localhost");
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    /** Several replies are given one after the other, the last for ever. */
    public FixtureServer on(String pathAndQuery, Reply... answers) {
        Deque<Reply> queue = replies.computeIfAbsent(pathAndQuery, unused -> new ArrayDeque<>());
        synchronized (queue) {
            queue.clear();
            Collections.addAll(queue, answers);
        }
        return this;
    }

    public FixtureServer json(String pathAndQuery, String body) {
        return on(pathAndQuery, Reply.json(body));
    }

    public URI address() {
        return address;
    }

    public URI at(String path) {
        return URI.create(address + path);
    }

    public List<Asked> asked() {
        return asked;
    }

    public String askedPaths() {
        return asked.stream().map(Asked::path).collect(Collectors.joining(" "));
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().toString();
            asked.add(new Asked(path, header(exchange, "Accept"), header(exchange, "User-Agent")));
            Reply reply = reply(path);
            if (reply.body.equals("{endless}")) {
                exchange.sendResponseHeaders(reply.status, 1000);
                closing.await();
                return;
            }
            byte[] body = reply.body.replace("{here}", address.toString()).getBytes(StandardCharsets.UTF_8);
            reply.headers.forEach((name, value) ->
                    exchange.getResponseHeaders().add(name, value.replace("{here}", address.toString())));
            exchange.sendResponseHeaders(reply.status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply reply(String path) {
        Deque<Reply> queue = replies.get(path);
        if (queue == null) {
            return Reply.status(404, "{\"error\":\"Record not found\"}");
        }
        synchronized (queue) {
            return queue.size() > 1 ? queue.removeFirst() : queue.getFirst();
        }
    }

    private static String header(HttpExchange exchange, String name) {
        return String.valueOf(exchange.getRequestHeaders().getFirst(name));
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
