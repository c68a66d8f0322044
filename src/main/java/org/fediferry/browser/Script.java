package org.fediferry.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.openqa.selenium.json.Json;

/** The scripts that look at a page; each says in its own file what it takes and gives. */
enum Script {
    LOOK,
    TARGET,
    DOCUMENT,
    FETCH,
    FILE,
    SIZE,
    STOP,
    DRAWN,
    OPTION,
    INSERT,
    HELD,
    FILES,
    ADORN,
    UNADORN,
    BANNER,
    HTML,
    SNAPSHOT,
    ALONE,
    STILL,
    SCENE("layout"),
    PLACES("layout");

    private final String source;

    /** One that begins with what others begin with too. */
    Script(String... beginnings) {
        StringBuilder text = new StringBuilder(read("common")).append('\n');
        for (String each : beginnings) {
            text.append(read(each)).append('\n');
        }
        source = text.append(read(name().toLowerCase(Locale.ROOT))).toString();
    }

    String source() {
        return source;
    }

    /** An expression that runs it. */
    String call(Object... arguments) {
        return "(function() {" + source + "}).apply(null, " + new Json().toJson(arguments) + ")";
    }

    private static String read(String name) {
        try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream(name + ".js"), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
