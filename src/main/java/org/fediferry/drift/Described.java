package org.fediferry.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fediferry.drift.PageContract.Clause;
import org.fediferry.scenario.Destination;

/** What a server type alone tells of an element: its selector taken apart, its label, its kind and where it leads. */
final class Described {

    private static final Pattern TAG = Pattern.compile("^[a-z][a-z0-9]*");
    private static final Pattern ID = Pattern.compile("#([\\w-]+)");
    private static final Pattern CLASS = Pattern.compile("\\.([\\w-]+)");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\[\\s*([\\w-]+)\\s*([*^$]?=)\\s*[\"']?([^\"'\\]]*)[\"']?\\s*]");
    private static final Pattern PARTS = Pattern.compile("\\s*[>+~]\\s*|\\s+");

    private Described() {}

    static Fingerprint of(Clause clause) {
        String selector = alternatives(clause.locator().candidates().get(0)).get(0);
        String[] parts = PARTS.split(hidden(selector), -1);
        String last = shown(selector, parts[parts.length - 1]);
        String bare = last.replaceAll(ATTRIBUTE.pattern(), "").replaceAll(":[\\w-]+(\\([^)]*\\))?", "");
        String form = "";
        for (String part : parts) {
            if (part.startsWith("form")) {
                form = first(ID, part);
            }
        }
        String tag = first(TAG, bare);
        return new Fingerprint(
                tag.isEmpty() ? tag(clause.kind()) : tag,
                attribute(last, "type"),
                attribute(last, "role"),
                first(ID, bare),
                attribute(last, "name"),
                attribute(last, "value"),
                all(CLASS, bare),
                clause.locator().label(),
                form,
                clause.element().standing().sendsTo().map(Destination::toString).orElse(""),
                "",
                "",
                "",
                -1);
    }

    /** The selectors of a list, split at the commas that are not in brackets. */
    static List<String> alternatives(String list) {
        List<String> selectors = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < list.length(); at++) {
            char character = list.charAt(at);
            depth += character == '(' || character == '[' ? 1 : character == ')' || character == ']' ? -1 : 0;
            if (character == ',' && depth == 0) {
                selectors.add(list.substring(start, at).strip());
                start = at + 1;
            }
        }
        selectors.add(list.substring(start).strip());
        return selectors;
    }

    /** With marks in the place of whatever would look like a boundary of parts. */
    private static String hidden(String selector) {
        StringBuilder hidden = new StringBuilder();
        int depth = 0;
        for (char character : selector.toCharArray()) {
            depth += character == '(' || character == '[' ? 1 : character == ')' || character == ']' ? -1 : 0;
            hidden.append(depth > 0 && " >+~".indexOf(character) >= 0 ? '_' : character);
        }
        return hidden.toString();
    }

    private static String shown(String selector, String last) {
        return selector.substring(selector.length() - last.length());
    }

    private static String tag(Kind kind) {
        return switch (kind) {
            case LIST -> "select";
            case BOX, FILE -> "input";
            case FORM -> "form";
            case TABLE -> "table";
            default -> "";
        };
    }

    private static String attribute(String part, String name) {
        Matcher matcher = ATTRIBUTE.matcher(part);
        while (matcher.find()) {
            if (matcher.group(1).equals(name) && matcher.group(2).equals("=")) {
                return matcher.group(3);
            }
        }
        return "";
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return !matcher.find() ? "" : matcher.groupCount() == 0 ? matcher.group() : matcher.group(1);
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
