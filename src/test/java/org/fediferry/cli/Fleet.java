package org.fediferry.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.fediferry.practice.PracticeServer;
import org.fediferry.practice.PracticeSettings;

/** Practice servers of several versions with an account each, and a configuration that knows them all. */
final class Fleet implements AutoCloseable {

    private final Path folder;
    private final Map<String, PracticeServer> servers = new LinkedHashMap<>();
    private final Map<String, Login> logins = new LinkedHashMap<>();
    private final List<String> settings = new ArrayList<>();

    private Fleet() {
        try {
            this.folder = Files.createTempDirectory("fediferry-fleet");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
        settings.add("fediferry.run.folder = \"" + folder.resolve("runs") + "\"");
        settings.add("fediferry.state.folder = \"" + folder.resolve("state") + "\"");
        settings.add("fediferry.run.longest-pause = 100ms");
        settings.add("fediferry.run.settling = 1s");
    }

    /** A server of each version, called after it: the account {@code v4-5} is {@code ada@v4-5.example}. */
    static Fleet of(String... versions) {
        Fleet fleet = new Fleet();
        for (String version : versions) {
            fleet.add("v" + version.replace('.', '-'), version);
        }
        return fleet;
    }

    Fleet add(String name, String version) {
        PracticeServer server = PracticeServer.start(PracticeSettings.of(version, name + ".example"));
        server.addAccount("ada");
        servers.put(name, server);
        return bind(name, Login.of(server, "ada"));
    }

    Fleet bind(String name, Login login) {
        logins.put(name, login);
        return this;
    }

    Login login(String name) {
        return Objects.requireNonNull(logins.get(name));
    }

    Fleet set(String line) {
        settings.add(line);
        return this;
    }

    PracticeServer server(String name) {
        return Objects.requireNonNull(servers.get(name));
    }

    Path folder() {
        return folder;
    }

    Path config() {
        List<String> lines = new ArrayList<>(settings);
        logins.forEach((name, login) -> lines.add(login.block(name, folder)));
        try {
            return Files.write(folder.resolve("fediferry.conf"), lines);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** Checks with all accounts of the fleet, unless the words name some. */
    CommandResult check(String... words) {
        List<String> arguments = new ArrayList<>(List.of("check", "--config", config().toString()));
        if (Stream.of(words).noneMatch(List.of("--account", "--servers")::contains)) {
            logins.keySet().forEach(name -> Collections.addAll(arguments, "--account", name));
        }
        Collections.addAll(arguments, words);
        return CommandResult.of(arguments.toArray(String[]::new));
    }

    @Override
    public void close() {
        servers.values().forEach(PracticeServer::close);
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
