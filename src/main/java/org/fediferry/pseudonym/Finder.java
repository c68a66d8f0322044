package org.fediferry.pseudonym;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds people in texts: by their handles, by the addresses of their profiles, and by what is known of them. */
final class Finder {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String USER = "([\\p{L}\\p{N}_](?:[\\p{L}\\p{N}_.+-]{0,62}[\\p{L}\\p{N}_])?+)";
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?+";
    private static final String HOST = "((?:" + LABEL + "\\.)+" + LABEL + "(?::\\d{2,5})?+)";
    private static final String AT = "(?:@|%40)";
    private static final String BEFORE = "(?<![\\p{L}\\p{N}_.+-])";
    private static final String AFTER = "(?![\\p{L}\\p{N}_])";

    /** Pictures and fonts: nobody's name is in letters there. */
    private static final Pattern DATA = Pattern.compile("data:[\\w.+-]+/[\\w.+-]+[;,][^\\s\"')]*+");

    private static final Pattern CODED =
            Pattern.compile("(?<![^\\s\"'<>()])[^\\s\"'<>()%]*+%[0-9a-f]{2}[^\\s\"'<>()]*+", FLAGS);
    private static final Pattern PROFILE = Pattern.compile(
            "(https?://)" + HOST + "/(" + AT + "|users/|u/|profile/)" + USER + "(?:" + AT + HOST + ")?", FLAGS);
    private static final Pattern HANDLE = Pattern.compile(BEFORE + USER + "(" + AT + ")" + HOST, FLAGS);
    private static final Pattern PATH =
            Pattern.compile("/(" + AT + "|users/)(?!sign_|password|edit|confirmation)" + USER + AFTER, FLAGS);
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}_./@%-])@" + USER + AFTER, FLAGS);
    private static final Pattern DOMAIN = Pattern.compile(BEFORE + HOST, FLAGS);
    private static final Pattern PIECE = Pattern.compile("[^/?&=#;,\\s]+");

    private final People people;
    private final @Nullable Pattern servers;
    private final @Nullable Pattern terms;

    Finder(People people) {
        this.people = people;
        servers = anyOf(people.servers(), "(?<![\\p{L}\\p{N}])", "(?![\\p{L}\\p{N}])");
        terms = anyOf(people.terms.keySet(), "", "");
    }

    /** One pattern for all of them, the longest first; null for none. */
    static @Nullable Pattern anyOf(Collection<String> texts, String before, String after) {
        if (texts.isEmpty()) {
            return null;
        }
        String any = texts.stream()
                .flatMap(text -> Stream.of(
                                text,
                                Normalizer.normalize(text, Normalizer.Form.NFC),
                                Normalizer.normalize(text, Normalizer.Form.NFD))
                        .distinct())
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Finder::whole)
                .collect(Collectors.joining("|"));
        return Pattern.compile(before + "(?:" + any + ")" + after, FLAGS);
    }

    private static String whole(String text) {
        String spaced = Stream.of(text.strip().split("\\s+", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[\\s\u00a0]+"));
        String before = Character.isLetterOrDigit(text.codePointAt(0)) ? "(?<![\\p{L}\\p{N}])" : "";
        String after = Character.isLetterOrDigit(text.codePointBefore(text.length())) ? "(?![\\p{L}\\p{N}])" : "";
        return before + spaced + after;
    }

    String replace(String text) {
        return Change.make(text, find(text));
    }

    /** What has to be changed in a text, in order. */
    List<Change> find(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        List<Change> found = new ArrayList<>();
        if (text.indexOf('%') >= 0) {
            Change.addFree(found, all(CODED, text, match -> decoded(match.group())));
        }
        Change.addFree(found, plain(text));
        return found;
    }

    private List<Change> plain(String text) {
        List<Change> found = accounts(text);
        if (text.indexOf('@') >= 0) {
            Change.addFree(found, all(MENTION, text, match -> "@" + people.user(match.group(1))));
        }
        if (terms != null) {
            Change.addFree(found, all(terms, text, this::term));
        }
        return found;
    }

    /** Only what cannot be anything else than somebody's account or server: styles are full of {@code @media}. */
    String replaceAccounts(String text) {
        return Change.make(text, accounts(text));
    }

    private List<Change> accounts(String text) {
        List<Change> found = new ArrayList<>();
        if (text.indexOf("data:") >= 0) {
            Change.addFree(found, all(DATA, text, MatchResult::group));
        }
        if (text.indexOf('/') >= 0) {
            Change.addFree(found, all(PROFILE, text, this::profile));
        }
        if (text.indexOf('@') >= 0 || text.indexOf('%') >= 0) {
            Change.addFree(found, all(HANDLE, text, this::handle));
        }
        if (servers != null) {
            Change.addFree(found, all(servers, text, match -> people.domain(match.group())));
        }
        if (text.indexOf('.') >= 0) {
            Change.addFree(found, all(DOMAIN, text, match -> people.domain(match.group(1))));
        }
        if (text.indexOf('/') >= 0) {
            Change.addFree(found, all(PATH, text, match -> "/" + match.group(1) + people.user(match.group(2))));
        }
        return found;
    }

    /** The names in a text that holds nothing else; what has been found in it before is left. */
    List<Change> names(String text, List<Change> found) {
        List<Change> names = new ArrayList<>();
        for (Change gap : Change.gaps(text, found)) {
            String name = gap.text().strip();
            boolean told = name.codePoints().anyMatch(Character::isLetterOrDigit)
                    && !name.matches("[\\p{N}.,'’ \u00a0\u202f]+");
            if (told) {
                int start = gap.start() + gap.text().indexOf(name);
                names.add(new Change(start, start + name.length(), name(name)));
            }
        }
        return names;
    }

    /** Whether a whole text is known as a name, even if it is an ordinary word elsewhere. */
    boolean isName(String text) {
        return people.names.containsKey(People.lower(text.strip()));
    }

    /** What stands for a text that is somebody's name. */
    String name(String name) {
        return people.name(name);
    }

    private static List<Change> all(Pattern pattern, String text, Function<MatchResult, @Nullable String> made) {
        List<Change> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String put = matcher.end() > matcher.start() ? made.apply(matcher) : null;
            if (put != null) {
                found.add(new Change(matcher.start(), matcher.end(), put));
            }
        }
        return found;
    }

    private String handle(MatchResult match) {
        String made = people.handle(match.group(1), match.group(3));
        return match.group(2).equals("@") ? made : made.replace("@", match.group(2));
    }

    private String profile(MatchResult match) {
        String made = people.handle(match.group(4), match.group(2));
        String account = match.group(5) == null
                ? made.substring(0, made.indexOf('@'))
                : people.handle(match.group(4), match.group(5));
        return match.group(1) + people.anyDomain(match.group(2)) + "/" + match.group(3) + account;
    }

    private String term(MatchResult match) {
        String original = match.group();
        String key = Normalizer.normalize(original, Normalizer.Form.NFC);
        String made = people.terms.get(People.lower(key).replaceAll("[\\s\u00a0]+", " "));
        if (made == null) {
            made = people.invention.phrase(original);
        }
        boolean loud = original.length() > 1
                && original.equals(original.toUpperCase(Locale.ROOT))
                && !original.equals(People.lower(original));
        if (loud) {
            return made.toUpperCase(Locale.ROOT);
        }
        return Character.isUpperCase(original.charAt(0))
                ? made.substring(0, 1).toUpperCase(Locale.ROOT) + made.substring(1)
                : made;
    }

    /** The same in something that is coded for an address; null if nothing is in its parts. */
    private @Nullable String decoded(String address) {
        String pieces = PIECE.matcher(address).replaceAll(match -> Matcher.quoteReplacement(piece(match.group())));
        String made = Change.make(pieces, plain(pieces));
        return made.equals(address) ? null : made;
    }

    private String piece(String piece) {
        String plain;
        try {
            plain = URLDecoder.decode(piece, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException otherwise) {
            return piece;
        }
        String made = plain.equals(piece) ? plain : Change.make(plain, plain(plain));
        return made.equals(plain)
                ? piece
                : URLEncoder.encode(made, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
