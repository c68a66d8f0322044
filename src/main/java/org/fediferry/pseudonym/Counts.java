package org.fediferry.pseudonym;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Puts other numbers of the same length in the place of how many followers, rows or posts somebody has. */
final class Counts {

    private static final int LONGEST = 15;
    private static final int SAMPLES = 24;
    private static final int SHORTEST_KNOWN = 2;
    private static final String NUMBER = "\\d{1,3}(?:[.,'’ \u00a0\u202f]\\d{3})+|\\d+";
    private static final Pattern ALONE =
            Pattern.compile("\\s*((?:" + NUMBER + ")(?:[.,]\\d(?=\\s*[KMkmTB]))?)(?:\\s*(?:[KMB]|Tsd\\.|Mio\\.))?\\s*");
    private static final Pattern PROGRESS =
            Pattern.compile("(\\s*)(" + NUMBER + ")(\\s*(?:/|of|von|de|sur)\\s*)(" + NUMBER + ")(\\s*)");
    private static final Pattern ANYWHERE =
            Pattern.compile("(?<![\\p{L}\\p{N}.,:/_-])(?:" + NUMBER + ")(?![\\p{L}\\p{N}_]|[.,:/-]\\d)");
    private static final Pattern UNIT = Pattern.compile(
            "[\\s\u00a0]*(?:%|[kKMGT]i?[bB]\\b|(?:second|minute|hour|day|week|month|year|character|Sekunde|Minute|Stunde|Tag"
                    + "|Woche|Monat|Jahr|Zeichen|seconde|heure|jour|semaine|mois|caractère)).*",
            Pattern.DOTALL);

    private final Set<Long> known;

    Counts(Set<Long> known) {
        this.known = known;
    }

    /** Whether a text says of a number before it that it is a measure, as in "30 days". */
    static boolean isUnit(String text) {
        return UNIT.matcher(text).matches();
    }

    /** A text that is nothing but a number or how far something is; unchanged if it is not. */
    String alone(String text) {
        if (ALONE.matcher(text).matches()) {
            Matcher number = ALONE.matcher(text);
            return number.matches()
                    ? text.substring(0, number.start(1)) + other(number.group(1)) + text.substring(number.end(1))
                    : text;
        }
        Matcher progress = PROGRESS.matcher(text);
        if (!progress.matches()) {
            return text;
        }
        String all = other(progress.group(4));
        String done = partOf(progress.group(2), progress.group(4));
        return progress.group(1) + done + progress.group(3) + all + progress.group(5);
    }

    /** What stands for a part where something else stands for the whole: never more than that. */
    String partOf(String part, String whole) {
        String all = other(whole);
        String done = other(part);
        if (value(part) < value(whole) && value(done) >= value(all)) {
            long most = value(all);
            long less = samples(digits(part).length()).stream()
                    .mapToLong(Long::longValue)
                    .filter(sample -> sample < most)
                    .max()
                    .orElse(Math.max(0, most - 1));
            return refill(part, Long.toString(less));
        }
        return done;
    }

    /** The known counts, wherever they stand. */
    String known(String text) {
        if (known.isEmpty() || text.chars().noneMatch(Character::isDigit)) {
            return text;
        }
        return ANYWHERE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(ifKnown(text, match)));
    }

    /** The known counts that are left in a text. */
    List<String> leaks(String text) {
        return ANYWHERE.matcher(text)
                .results()
                .filter(match -> isKnown(text, match))
                .map(MatchResult::group)
                .toList();
    }

    private String ifKnown(String text, MatchResult match) {
        return isKnown(text, match) ? other(match.group()) : match.group();
    }

    private boolean isKnown(String text, MatchResult match) {
        String number = match.group();
        return digits(number).length() >= SHORTEST_KNOWN
                && digits(number).length() <= LONGEST
                && known.contains(value(number))
                && !isUnit(text.substring(match.end(), Math.min(text.length(), match.end() + 20)));
    }

    private static String digits(String number) {
        return number.replaceAll("\\D", "");
    }

    private static long value(String number) {
        return Long.parseLong(digits(number));
    }

    private String other(String number) {
        String digits = digits(number);
        if (digits.charAt(0) == '0' || digits.length() > LONGEST) {
            return number;
        }
        List<Long> samples = samples(digits.length());
        if (samples.isEmpty() || samples.contains(Long.valueOf(digits))) {
            return number;
        }
        return refill(number, Draw.by(digits).from(samples, 0).toString());
    }

    /** Few of each length, so that each stands for many, and for itself. */
    private List<Long> samples(int length) {
        if (length == 1) {
            return known.containsAll(List.of(2L, 4L, 7L)) ? List.of(9L) : List.of(2L, 4L, 7L);
        }
        long least = (long) StrictMath.pow(10, length - 1);
        return IntStream.range(0, SAMPLES)
                .mapToObj(i -> least
                        + (long) (8.999
                                * least
                                * Draw.by("sample " + length + " " + i).below(10_000, 0)
                                / 10_000))
                .filter(sample -> !known.contains(sample))
                .distinct()
                .toList();
    }

    /** Digits in the places of digits, counted from the right. */
    private static String refill(String form, String digits) {
        List<Character> made = new ArrayList<>();
        int left = digits.length();
        for (int i = form.length() - 1; i >= 0 && left > 0; i--) {
            made.add(0, Character.isDigit(form.charAt(i)) ? digits.charAt(--left) : form.charAt(i));
        }
        StringBuilder text = new StringBuilder();
        made.forEach(text::append);
        return text.toString();
    }
}
