package org.fediferry.practice.pages;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.fediferry.practice.web.Messages;

/** Points in time as the pages print them. */
final class Dates {

    private Dates() {}

    static String shown(Messages texts, Instant time) {
        String pattern = texts.text("date.pattern");
        return DateTimeFormatter.ofPattern(pattern, texts.locale())
                .withZone(ZoneOffset.UTC)
                .format(time);
    }
}
