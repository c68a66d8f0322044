package org.fediferry.browser;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a printed document what differs each time: when it was made, and how the browser numbers its nodes. */
final class SteadyPdf {

    /** As Skia writes it, {@code (D:20261122052247+00'00')}. */
    private static final Pattern DATE = Pattern.compile("(/(?:Creation|Mod)Date \\(D:)\\d{14}(?=[+\\-Z)])");

    private static final Pattern NODE = Pattern.compile("\\(node(\\d{8})\\)");

    private SteadyPdf() {}

    /** The same document in as many bytes: places in it are counted in bytes. */
    static byte[] of(byte[] pdf) {
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        String dated = DATE.matcher(text).replaceAll("$1" + "20000101000000");
        Map<String, String> numbers = new TreeMap<>();
        Matcher nodes = NODE.matcher(dated);
        nodes.results().forEach(node -> numbers.put(node.group(1), ""));
        // A tree of names is sorted: their order stays.
        int number = 0;
        for (Map.Entry<String, String> each : numbers.entrySet()) {
            each.setValue(String.format(Locale.ROOT, "(node%08d)", ++number));
        }
        String steady = NODE.matcher(dated).replaceAll((MatchResult node) -> numbers.get(node.group(1)));
        return steady.getBytes(StandardCharsets.ISO_8859_1);
    }
}
