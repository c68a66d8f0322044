package org.fediferry.rehearsal;

import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fediferry.practice.Crowd;
import org.fediferry.practice.PracticeSettings;
import org.fediferry.practice.PracticeWorld;
import org.fediferry.practice.social.Version;
import org.fediferry.scenario.Scenario;

/** Sets the stage for a scenario: practice servers, the accounts that take part, and what has happened so far. */
public final class Rehearsals {

    private static final String OLD_VERSION = "4.5";
    private static final String NEW_VERSION = "4.6";
    private static final Duration PACE = Duration.ofMillis(1);

    /** What the practice servers of Mastodon speak. */
    private static final Set<Locale> LANGUAGES = Set.of(Locale.ENGLISH, Locale.GERMAN);

    private Rehearsals() {}

    /**
     * Starts everything that the scenario needs.
     *
     * @param language of the Mastodon servers and their accounts; English where they do not speak it
     * @param oldVersion the Mastodon version of the server that has been there for long; 4.5 without it
     * @param newVersion the Mastodon version of the other one; 4.6 without it
     * @throws CannotRehearse where there are no practice servers for it
     */
    public static Rehearsal begin(
            Scenario scenario, Locale language, Optional<String> oldVersion, Optional<String> newVersion)
            throws CannotRehearse, InterruptedException {
        Set<String> types = new HashSet<>(Guests.types());
        types.add(Cast.MASTODON);
        Cast cast = Cast.of(scenario, types);
        Locale spoken = spoken(language);
        PracticeSettings old = mastodon(oldVersion.orElse(OLD_VERSION), "harbour.example", spoken);
        PracticeSettings fresh = mastodon(newVersion.orElse(NEW_VERSION), "lantern.example", spoken);
        Troupe troupe = new Troupe(PracticeWorld.start(old, fresh, Crowd.SMALL), spoken);
        try {
            troupe.engage(cast);
            new Furnishing(troupe, cast).furnish(scenario);
            return new Rehearsal(scenario, cast, troupe);
        } catch (CannotRehearse | InterruptedException | RuntimeException failed) {
            troupe.close();
            throw failed;
        }
    }

    private static Locale spoken(Locale language) {
        Locale plain = Locale.forLanguageTag(language.getLanguage());
        return LANGUAGES.contains(plain) ? plain : Locale.ENGLISH;
    }

    private static PracticeSettings mastodon(String version, String domain, Locale language) throws CannotRehearse {
        try {
            var ignored = Version.of(version);
        } catch (IllegalArgumentException unknown) {
            throw new CannotRehearse(String.valueOf(unknown.getMessage()), "name one of these");
        }
        return PracticeSettings.of(version, domain).in(language).paced(PACE);
    }
}
