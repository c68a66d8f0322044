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

/** From one Mastodon server to another, with nobody at the terminal. */
record MastodonJourney(PracticeWorld world) implements Journey {

    static MastodonJourney begin() {
        return new MastodonJourney(PracticeWorld.start(
                PracticeSettings.of("4.5", World.OLD).paced(Duration.ofMillis(1)),
                PracticeSettings.of("4.5", World.NEW).paced(Duration.ofMillis(1)),
                Crowd.SMALL));
    }

    @Override
    public String scenario() {
        return "mastodon-to-mastodon";
    }

    @Override
    public Map<String, String> inputs() {
        return Map.of();
    }

    @Override
    public Map<String, AccountSettings> accounts() {
        Map<String, AccountSettings> accounts = new LinkedHashMap<>();
        accounts.put("old", Journey.account("old", world.oldServer()));
        accounts.put("new", Journey.account("new", world.newServer()));
        return accounts;
    }

    @Override
    public String confirmed() {
        return "move:@" + world.newServer().account("ada").handle();
    }

    @Override
    public Person person() {
        PrintWriter silent = new PrintWriter(Writer.nullWriter());
        return new PersonAtTerminal(new Terminal(silent, silent, false), Optional.empty(), Map.of(), false);
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
