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
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.fediferry.practice.Crowd;
import org.fediferry.practice.PracticeAccount;
import org.fediferry.practice.PracticeServer;
import org.fediferry.practice.PracticeSettings;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.practice.quirk.Quirk;

/** Two small practice servers, and the command line with a configuration that leads there. */
final class World implements AutoCloseable {

    static final String OLD = "harbour.example";
    static final String OLD_ADA = "ada@" + OLD;
    static final String NEW = "lantern.example";
    static final String NEW_ADA = "ada@" + NEW;

    private final PracticeWorld practice;
    private final Path folder;
    private final Map<String, String> settings = new LinkedHashMap<>();
    private final Map<String, Login> logins = new LinkedHashMap<>();

    private World(PracticeWorld practice) {
        this.practice = practice;
        try {
            this.folder = Files.createTempDirectory("fediferry-world");
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
        set("run.folder", folder.resolve("runs").toString());
        set("state.folder", folder.resolve("state").toString());
        set("run.longest-pause", "100ms");
        set("run.settling", "1s");
    }

    /** An old server and a new one of these versions, in English. */
    static World of(String oldVersion, String newVersion) {
        return of(oldVersion, newVersion, Locale.ENGLISH);
    }

    /** The same in another language: of the servers and of both accounts. */
    static World of(String oldVersion, String newVersion, Locale language) {
        World world = new World(PracticeWorld.start(
                PracticeSettings.of(oldVersion, OLD).in(language),
                PracticeSettings.of(newVersion, NEW).in(language),
                Crowd.SMALL));
        world.oldAda().speak(language);
        world.newAda().speak(language);
        return world;
    }

    /** The old server signs people in through another service only, and knows no passwords. */
    static World signingInElsewhere() {
        World world = new World(
                PracticeWorld.start(PracticeSettings.of("4.5", OLD), PracticeSettings.of("4.6", NEW), Crowd.SMALL));
        world.oldServer().quirks().on(Quirk.SIGN_IN_ELSEWHERE);
        world.bind("old", world.oldLogin());
        world.oldAda().forgetPassword();
        return world;
    }

    PracticeWorld practice() {
        return practice;
    }

    PracticeServer oldServer() {
        return practice.oldServer();
    }

    PracticeServer newServer() {
        return practice.newServer();
    }

    PracticeAccount oldAda() {
        return oldServer().account("ada");
    }

    PracticeAccount newAda() {
        return newServer().account("ada");
    }

    /** Another setting below {@code fediferry}. */
    World set(String key, String value) {
        settings.put(key, "\"" + value.replace("\\", "\\\\") + "\"");
        return this;
    }

    /** The account of a name in the configuration, a role for most tests. */
    World bind(String name, Login login) {
        logins.put(name, login);
        return this;
    }

    Login oldLogin() {
        return Login.of(oldServer(), "ada");
    }

    Login newLogin() {
        return Login.of(newServer(), "ada");
    }

    /** The configuration file with all that was set so far. */
    Path config() {
        List<String> lines = new ArrayList<>();
        settings.forEach((key, value) -> lines.add("fediferry." + key + " = " + value));
        logins.putIfAbsent("old", oldLogin());
        logins.putIfAbsent("new", newLogin());
        logins.forEach((name, login) -> lines.add(login.block(name, folder)));
        try {
            return Files.write(folder.resolve("fediferry.conf"), lines);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** The folder of the only run so far, also where the command named none. */
    Path runFolder() {
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            return runs.toList().get(0);
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** A folder for this world's own files. */
    Path folder() {
        return folder;
    }

    CommandResult run(String scenario, String... options) {
        return command("run", scenario, options);
    }

    CommandResult command(String command, String scenario, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, scenario, "--config", config().toString()));
        Collections.addAll(arguments, options);
        return CommandResult.of(arguments.toArray(String[]::new));
    }

    /** The whole move, confirmed. */
    CommandResult move() {
        return run("mastodon-to-mastodon", "--confirm", "move:@" + newAda().handle());
    }

    /** Only the last part of the move, confirmed. */
    CommandResult moveFollowers() {
        return asOld("mastodon/move-followers", "--set", "to=" + NEW_ADA, "--confirm", "move:@" + NEW_ADA);
    }

    /** A flow for the old account. */
    CommandResult asOld(String scenario, String... options) {
        return as("old", scenario, options);
    }

    /** A flow for the new account. */
    CommandResult asNew(String scenario, String... options) {
        return as("new", scenario, options);
    }

    CommandResult as(String account, String scenario, String... options) {
        List<String> all = new ArrayList<>(List.of("--account", "account=" + account));
        Collections.addAll(all, options);
        return run(scenario, all.toArray(String[]::new));
    }

    CommandResult createAlias() {
        return asNew("mastodon/create-alias", "--set", "handle=" + OLD_ADA);
    }

    /** The new account names the old one. */
    World withAlias() {
        CommandResultAssert.assertThat(createAlias()).exitedWith(ExitCode.PASSED);
        return this;
    }

    /** A journey that only takes the lists over. */
    Path carryingLists() {
        return scenario("carry.yaml", """
                scenario: Carry the lists over
                roles: { old: mastodon, new: mastodon }
                steps:
                  - { use: mastodon/sign-in, as: old }
                  - { use: mastodon/export-lists, as: old }
                  - { use: mastodon/sign-in, as: new }
                  - { use: mastodon/import-lists, as: new, with: { from: "${old.exports}" } }
                finally:
                  - { use: mastodon/sign-out, as: old }
                  - { use: mastodon/sign-out, as: new }
                """);
    }

    /** A scenario of the test's own. */
    Path scenario(String file, String text) {
        try {
            return Files.writeString(folder.resolve(file), text);
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        }
    }

    /** Mastodon 4.0 and 4.1 import no lists, and say nothing of what could not be imported. */
    boolean newVersionTellsFailures() {
        return tellsFailures(newServer());
    }

    private static boolean tellsFailures(PracticeServer server) {
        return !server.requests().lines().contains("GET /settings/import");
    }

    /** How often somebody has pressed the button that nobody can take back. */
    long movesPosted() {
        return oldServer().requests().count("POST", "/settings/migration");
    }

    /** In how many browsers anybody is signed in. */
    long openSessions() {
        return oldServer().openSessions("ada") + newServer().openSessions("ada");
    }

    /** Bugs of the practice servers themselves. */
    List<String> bugs() {
        return Stream.concat(oldServer().requests().failures().stream(), newServer().requests().failures().stream())
                .toList();
    }

    @Override
    public void close() {
        practice.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
