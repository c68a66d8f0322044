package org.fediferry.cli;

import java.io.PrintWriter;
import java.io.Writer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.fediferry.practice.Crowd;
import org.fediferry.practice.PracticeSettings;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.run.Person;

/** An errand between two Mastodon servers, with nobody at the terminal. */
record MastodonJourney(PracticeWorld world, Errand errand) implements Journey {

    static MastodonJourney begin(Errand errand) {
        PracticeWorld world = PracticeWorld.start(
                PracticeSettings.of("4.5", World.OLD).paced(Duration.ofMillis(1)),
                PracticeSettings.of("4.5", World.NEW).paced(Duration.ofMillis(1)),
                Crowd.SMALL);
        return new MastodonJourney(world, errand);
    }

    @Override
    public String scenario() {
        return errand.scenario();
    }

    @Override
    public Map<String, String> inputs() {
        return Map.of();
    }

    @Override
    public Map<String, AccountSettings> accounts() {
        Map<String, AccountSettings> accounts = new LinkedHashMap<>();
        errand.roles()
                .forEach((role, server) -> accounts.put(
                        role,
                        Journey.account(role, server.equals("old") ? world.oldServer() : world.newServer())));
        return accounts;
    }

    @Override
    public String confirmed() {
        return "move:@" + world.newServer().account("ada").handle();
    }

    @Override
    public Person person() {
        PrintWriter silent = new PrintWriter(Writer.nullWriter());
        return new PersonAtTerminal(new Terminal(silent, silent, false), Optional.empty(), errand.answers(), false);
    }

    @Override
    public Map<String, Long> end() {
        Map<String, Long> end = new TreeMap<>();
        Journey.count("old", world.oldServer(), end);
        Journey.count("new", world.newServer(), end);
        return end;
    }

    @Override
    public void close() {
        world.close();
    }
}
