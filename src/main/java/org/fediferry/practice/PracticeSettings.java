package org.fediferry.practice;

import java.time.Duration;
import java.util.Locale;

/**
 * How a practice server is to be.
 *
 * @param version the Mastodon version to imitate: "4.0" to "4.6"
 * @param domain the domain of the handles, such as "harbour.example"; the address is always on 127.0.0.1
 * @param language English or German
 * @param jobPace how long background jobs take for each batch
 * @param port 0 for any free one
 */
public record PracticeSettings(String version, String domain, Locale language, Duration jobPace, int port) {

    public static PracticeSettings of(String version, String domain) {
        return new PracticeSettings(version, domain, Locale.ENGLISH, Duration.ofMillis(1), 0);
    }

    public PracticeSettings in(Locale newLanguage) {
        return new PracticeSettings(version, domain, newLanguage, jobPace, port);
    }

    public PracticeSettings paced(Duration newPace) {
        return new PracticeSettings(version, domain, language, newPace, port);
    }

    public PracticeSettings onPort(int newPort) {
        return new PracticeSettings(version, domain, language, jobPace, newPort);
    }
}
