package org.fediferry.step;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as a scenario writes it, in which <code>${name}</code> stands for a value that is known later. */
public record Text(String written) {

    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9-]+)*");

    /** Parses text; a <code>${</code> that is never closed or holds no name is refused. */
    public static Text parse(String written) {
        Matcher matcher = REFERENCE.matcher(written);
        while (matcher.find()) {
            if (!NAME.matcher(matcher.group(1)).matches()) {
                throw new IllegalArgumentException("\"${" + matcher.group(1) + "}\" is not the name of a value"
                        + "; write for example ${account.handle}");
            }
        }
        if (matcher.replaceAll("").contains("${")) {
            throw new IllegalArgumentException("\"${\" is never closed; write for example ${account.handle}");
        }
        return new Text(written);
    }

    /** The names of the values in the order in which they are written. */
    public List<String> references() {
        List<String> names = new ArrayList<>();
        Matcher matcher = REFERENCE.matcher(written);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** The text with each reference replaced by what {@code values} answers for its name. */
    public String fill(Function<String, String> values) {
        return REFERENCE.matcher(written).replaceAll(match -> Matcher.quoteReplacement(values.apply(match.group(1))));
    }

    @Override
    public String toString() {
        return written;
    }
}
