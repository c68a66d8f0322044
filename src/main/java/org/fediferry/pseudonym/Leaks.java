package org.fediferry.pseudonym;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The last look at what is about to be published; it finds private things in another way than they are replaced in. */
final class Leaks {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}@_.:+-]+");
    private static final Pattern CODE = Pattern.compile("(?:%[0-9a-fA-F]{2})+");

    private final People people;
    private final Counts counts;
    private final @Nullable Pattern terms;

    Leaks(People people, Counts counts) {
        this.people = people;
        this.counts = counts;
        this.terms = Finder.anyOf(people.terms.keySet(), "", "");
    }

    Set<String> in(String text) {
        Set<String> found = new TreeSet<>();
        look(text, found);
        String decoded = decoded(text);
        if (!decoded.equals(text)) {
            look(decoded, found);
        }
        found.addAll(counts.leaks(text));
        return found;
    }

    private void look(String text, Set<String> found) {
        if (terms != null) {
            Matcher matcher = terms.matcher(text);
            while (matcher.find()) {
                found.add(People.lower(matcher.group()));
            }
        }
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            lookInto(People.lower(token.group()), found);
        }
    }

    /** Looks at what begins and ends at a point or an {@code @}. */
    private void lookInto(String token, Set<String> found) {
        for (int from = 0; from < token.length(); from = next(token, from)) {
            int end = token.length();
            while (end > from) {
                String part = token.substring(from, end);
                if (people.isReal(part)) {
                    found.add(part);
                    break;
                }
                end = Math.max(Math.max(part.lastIndexOf('.'), part.lastIndexOf(':')), part.lastIndexOf('@')) + from;
            }
        }
    }

    private static int next(String token, int from) {
        for (int i = from; i < token.length(); i++) {
            if ("@.:+-_".indexOf(token.charAt(i)) >= 0) {
                return i + 1;
            }
        }
        return token.length();
    }

    private static String decoded(String text) {
        String plain = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
        return CODE.matcher(plain)
                .replaceAll(
                        match -> Matcher.quoteReplacement(URLDecoder.decode(match.group(), StandardCharsets.UTF_8)));
    }
}
