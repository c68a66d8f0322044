package org.fediferry.evidence;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds a secret in a text in every spelling that HTML, addresses and JSON give it. */
final class Secrets {

    private Secrets() {}

    /** The text without the secrets, longest first: one may be a part of another. */
    static String removeFrom(String text, Collection<String> secrets) {
        String clean = text;
        for (String spelling : spellings(secrets)) {
            clean = clean.replace(spelling, CleanPage.REMOVED);
        }
        return clean;
    }

    private static List<String> spellings(Collection<String> secrets) {
        Set<String> all = new LinkedHashSet<>();
        for (String secret : secrets) {
            if (secret.isBlank()) {
                continue;
            }
            for (String spelling :
                    List.of(secret, json(secret), json(secret).replace("/", "\\/"), unicodeJson(secret))) {
                all.add(spelling);
                String escaped =
                        spelling.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
                all.add(escaped);
                all.add(escaped.replace("\"", "&quot;"));
                all.add(escaped.replace("\"", "&quot;").replace("'", "&#39;"));
                all.add(spelling.replace("&", "&amp;").replace("\"", "&quot;"));
            }
            String form = URLEncoder.encode(secret, StandardCharsets.UTF_8);
            for (String spelling : List.of(form, form.replace("+", "%20"))) {
                all.add(spelling);
                all.add(lowerHex(spelling));
            }
        }
        return all.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    /** JSON inside HTML often writes a number for what HTML would take for its own. */
    private static String unicodeJson(String text) {
        return json(text).replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e");
    }

    private static String lowerHex(String encoded) {
        StringBuilder text = new StringBuilder(encoded);
        for (int at = text.indexOf("%"); at >= 0; at = text.indexOf("%", at + 1)) {
            text.replace(at, at + 3, text.substring(at, at + 3).toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }
}
