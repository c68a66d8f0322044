package org.fediferry.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.fediferry.practice.PracticeServer;

/** Stands before a practice server: speaks https for it, or lets a test act at the moment in which a path is asked for. */
final class Front implements AutoCloseable {

    /** What explains the certificate of a secure front. */
    static final Path AUTHORITY = Path.of("src/test/resources/tls/ca.pem");

    private static final char[] PASSWORD = "harbour".toCharArray();
    private static final Set<String> OWN =
            Set.of("host", "connection", "content-length", "transfer-encoding", "upgrade", "http2-settings");

    private final HttpServer front;
    private final String origin;
    private final URI behind;
    private final Map<String, Runnable> actions = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();
    private final Map<String, URI> redirects = new ConcurrentHashMap<>();
    private final Map<String, UnaryOperator<String>> changes = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Front(HttpServer front, String origin, URI behind) {
        this.front = front;
        this.origin = origin;
        this.behind = behind;
        front.setExecutor(threads);
        front.createContext("/", this::forward);
        front.start();
    }

    static Front plain(PracticeServer behind) throws IOException {
        return new Front(HttpServer.create(anyPort(), 0), "http://127.0.0.1", behind.address());
    }

    /** With a certificate for "localhost" that no public authority has signed. */
    static Front secure(PracticeServer behind) throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(AUTHORITY.resolveSibling("server.p12"))) {
            keys.load(in, PASSWORD);
        }
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(anyPort(), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return new Front(server, "https://localhost", behind.address());
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    URI address() {
        return URI.create(origin + ":" + front.getAddress().getPort());
    }

    /** Does this before the path is answered for the first time. */
    Front before(String path, Runnable action) {
        actions.put(path, action);
        return this;
    }

    /** Offers a file under another name than the server does. */
    Front offering(String path, String fileName) {
        names.put(path, fileName);
        return this;
    }

    /** Sends whoever asks for this path elsewhere. */
    Front redirecting(String path, URI elsewhere) {
        redirects.put(path, elsewhere);
        return this;
    }

    /** Changes what the server says at this path; what a page's policy forbids is allowed there. */
    Front changing(String path, UnaryOperator<String> change) {
        changes.put(path, change);
        return this;
    }

    private void forward(HttpExchange exchange) throws IOException {
        try (exchange) {
            Runnable action = actions.remove(exchange.getRequestURI().getPath());
            if (action != null) {
                action.run();
            }
            URI elsewhere = redirects.get(exchange.getRequestURI().getPath());
            if (elsewhere != null) {
                exchange.getResponseHeaders().set("Location", elsewhere.toString());
                exchange.sendResponseHeaders(302, -1);
                return;
            }
            HttpResponse<byte[]> answer = client.send(request(exchange), HttpResponse.BodyHandlers.ofByteArray());
            Headers headers = exchange.getResponseHeaders();
            answer.headers().map().forEach((name, values) -> {
                if (!OWN.contains(name) && !name.startsWith(":")) {
                    headers.put(name, values);
                }
            });
            String name = names.get(exchange.getRequestURI().getPath());
            if (name != null) {
                headers.set("Content-Disposition", "attachment; filename=\"" + name + "\"");
            }
            byte[] body = answer.body();
            UnaryOperator<String> change = changes.get(exchange.getRequestURI().getPath());
            if (change != null && answer.statusCode() == 200) {
                body = change.apply(new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
                headers.remove("Content-Security-Policy");
            }
            exchange.sendResponseHeaders(answer.statusCode(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request = HttpRequest.newBuilder(behind.resolve(exchange.getRequestURI()))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            boolean packed = name.equalsIgnoreCase("accept-encoding")
                    && changes.containsKey(exchange.getRequestURI().getPath());
            if (!packed && !OWN.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request.build();
    }

    @Override
    public void close() {
        front.stop(0);
        threads.shutdownNow();
    }
}
