package org.fediferry.fediverse;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Reads when a server wants to be asked again. */
final class RetryTime {
    private static final String NUMBER = "\\d{1,12}";

    private RetryTime() {}

    static Optional<Instant> of(HttpHeaders headers, Instant now) {
        return headers.firstValue("Retry-After")
                .flatMap(text -> retryAfter(text.strip(), now))
                .or(() -> headers.firstValue("X-RateLimit-Reset").flatMap(text -> reset(text.strip())));
    }

    private static Optional<Instant> retryAfter(String text, Instant now) {
        return text.matches(NUMBER)
                ? Optional.of(now.plusSeconds(Long.parseLong(text)))
                : time(text, DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    /** Mastodon writes an ISO time, GoToSocial seconds since 1970. */
    private static Optional<Instant> reset(String text) {
        return text.matches(NUMBER)
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(text)))
                : time(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static Optional<Instant> time(String text, DateTimeFormatter format) {
        try {
            return Optional.of(format.withLocale(Locale.ROOT).parse(text, Instant::from));
        } catch (DateTimeException unknownForm) {
            return Optional.empty();
        }
    }
}
