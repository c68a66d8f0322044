package org.fediferry.browser;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A Selenium Grid on loopback: a hub and its nodes as processes of their own, which end with it. */
public final class Grid implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PERSON = "ada:hush";

    private final Path folder;
    private final int port = freePort();
    private final int publish = freePort();
    private final int subscribe = freePort();
    private final List<Process> nodes = new ArrayList<>();
    private final List<Process> all = new ArrayList<>();
    private final Thread hook = new Thread(this::endAll, "grid-cleanup");

    private Grid() {
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            folder = Files.createTempDirectory("fediferry-grid-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts a hub and some nodes, and waits until all nodes are known to it. */
    public static Grid start(int nodes, int sessionsEach) throws IOException {
        Grid grid = new Grid();
        try {
            grid.hub();
            for (int i = 0; i < nodes; i++) {
                grid.node(i, sessionsEach);
            }
            Poll.whileTrue(PATIENCE, () -> grid.known() < nodes);
            if (grid.known() < nodes) {
                throw new IllegalStateException(
                        "only " + grid.known() + " of " + nodes + " nodes came; see " + grid.folder);
            }
            return grid;
        } catch (IOException | RuntimeException e) {
            grid.endAll();
            throw e;
        }
    }

    /** Its address, with the name and password that it wants. */
    public URI address() {
        return URI.create("http://" + PERSON + "@127.0.0.1:" + port);
    }

    private void hub() throws IOException {
        run(
                "hub",
                "hub",
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--username",
                PERSON.replaceFirst(":.*", ""),
                "--password",
                PERSON.replaceFirst(".*:", ""),
                "--publish-events",
                "tcp://127.0.0.1:" + publish,
                "--subscribe-events",
                "tcp://127.0.0.1:" + subscribe);
    }

    private void node(int number, int sessions) throws IOException {
        Finder.Found found = new Finder(Places.here(), browser -> {
                    throw new IllegalStateException("no driver for " + browser);
                })
                .find(BrowserSettings.DEFAULT);
        boolean root = "root".equals(System.getProperty("user.name"));
        Path config = folder.resolve("node" + number + ".toml");
        Files.writeString(config, """
                [server]
                host = "127.0.0.1"
                port = %d
                [events]
                publish = "tcp://127.0.0.1:%d"
                subscribe = "tcp://127.0.0.1:%d"
                [node]
                hub = "http://127.0.0.1:%d"
                grid-url = "http://127.0.0.1:%d"
                detect-drivers = false
                enable-managed-downloads = true
                override-max-sessions = true
                max-sessions = %d
                [[node.driver-configuration]]
                display-name = "chromium"
                webdriver-executable = "%s"
                max-sessions = %d
                stereotype = '{"browserName": "chrome", "platformName": "linux", "goog:chromeOptions": \
                {"binary": "%s", "args": [%s]}}'
                """.formatted(
                        freePort(),
                        publish,
                        subscribe,
                        port,
                        port,
                        sessions,
                        found.driver().path(),
                        sessions,
                        found.browser().path(),
                        root ? "\"--no-sandbox\"" : ""));
        nodes.add(run("node" + number, "node", "--config", config.toString()));
    }

    /** The libraries of the tests hold Selenium Grid as well. */
    private Process run(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                "org.openqa.selenium.grid.Main"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile());
        // Nothing is fetched and nobody is told.
        builder.environment().put("SE_AVOID_STATS", "true");
        builder.environment().put("SE_OFFLINE", "true");
        builder.environment().put("TMPDIR", folder.toString());
        Process process = builder.start();
        all.add(process);
        return process;
    }

    private long known() {
        return status().split("\"availability\":\\s*\"UP\"", -1).length - 1L;
    }

    private String status() {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/status"))
                                    .timeout(Duration.ofSeconds(5))
                                    .header(
                                            "Authorization",
                                            "Basic " + Base64.getEncoder().encodeToString(PERSON.getBytes(UTF_8)))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        } catch (IOException notYet) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** The nodes that run a browser. */
    List<Process> busy() {
        return nodes.stream()
                .filter(node -> node.toHandle().descendants().anyMatch(ProcessTree::isRunning))
                .toList();
    }

    /** What all nodes have started. */
    public Stream<ProcessHandle> browsers() {
        return nodes.stream().flatMap(Process::descendants);
    }

    /** Ends the first node that runs a browser. */
    public void lose() {
        lose(busy().get(0));
    }

    /** Ends a node at once with everything on it, as a machine that loses its power. */
    void lose(Process node) {
        ProcessTree.end(ProcessTree.withDescendants(node.toHandle()).toList());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endAll() {
        ProcessTree.end(all.stream()
                .flatMap(process -> ProcessTree.withDescendants(process.toHandle()))
                .toList());
    }

    @Override
    public void close() {
        endAll();
        Testbed.remove(folder);
        Runtime.getRuntime().removeShutdownHook(hook);
    }
}
