package org.fediferry.pseudonym;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts one moment in the place of all, in the form and the language in which they are written. */
final class Moments {

    private static final LocalDateTime SHOWN = LocalDateTime.of(2026, 1, 15, 10, 30);
    private static final String CLOCK =
            "(?<![\\d:])(\\d{1,2}):\\d{2}(:\\d{2}(?:\\.\\d+)?)?([\\s\u00a0\u202f]?[AaPp]\\.?[Mm]\\b\\.?)?";
    private static final Pattern ISO =
            Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}(?:([T ])(\\d{2}:\\d{2})(:\\d{2})?(\\.\\d+)?)?");
    private static final Pattern NUMERIC =
            Pattern.compile("(?<![\\d./-])(\\d{1,2})([./]|-)(\\d{1,2})\\2(\\d{4})(?![\\d/-])");
    private static final Pattern TIME = Pattern.compile(CLOCK);

    /** The moment was said in words that count from now, and it is long or short. */
    private static final Map<Pattern, String> AGO = ago();

    private static final Pattern SHORT =
            Pattern.compile("\\s*(?:\\d+\\s?(?:s|m|min|h|d|w|mo|y|Std|T)\\.?|now|jetzt)\\s*");
    private static final Pattern JUST_NOW = Pattern.compile("(?i)\\s*(?:just now|moments ago|yesterday|today)\\s*");
    private static final Pattern EBEN = Pattern.compile("(?i)\\s*(?:gerade eben|soeben|gestern|heute)\\s*");

    private final Map<String, String> words = new LinkedHashMap<>();
    private final Pattern dayFirst;
    private final Pattern monthFirst;
    private final Pattern weekday;

    Moments(String language) {
        Locale locale = Locale.forLanguageTag(language.isBlank() ? "en" : language);
        String months = monthNames(locale);
        String days = dayNames(locale);
        dayFirst = Pattern.compile("(?<![\\p{L}\\d.])(\\d{1,2})(st|nd|rd|th|\\.|º)?((?:[\\s\u00a0]+de)?[\\s\u00a0-])("
                + months + ")(?!\\p{L})(\\.?(?:,|[\\s\u00a0]de)?[\\s\u00a0-])?(\\d{4}(?!\\d))?");
        monthFirst = Pattern.compile("(?<!\\p{L})(" + months
                + ")(\\.?[\\s\u00a0]+)(\\d{1,2}(?!\\d)(?:st|nd|rd|th)?)?(,?[\\s\u00a0]*)" + "(\\d{4}(?!\\d))?");
        weekday =
                Pattern.compile("(?<!\\p{L})(" + days + ")(?=\\.?,?[\\s\u00a0]+(?:the |den )?(?:\\d|" + months + "))");
    }

    private String monthNames(Locale locale) {
        for (Month month : Month.values()) {
            for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.SHORT}) {
                add(month.getDisplayName(style, locale), SHOWN.getMonth().getDisplayName(style, locale));
                add(
                        month.getDisplayName(style, Locale.ENGLISH),
                        SHOWN.getMonth().getDisplayName(style, Locale.ENGLISH));
            }
        }
        return alternatives();
    }

    private String dayNames(Locale locale) {
        Map<String, String> months = new LinkedHashMap<>(words);
        words.clear();
        for (DayOfWeek day : DayOfWeek.values()) {
            for (TextStyle style : new TextStyle[] {TextStyle.FULL, TextStyle.SHORT}) {
                add(day.getDisplayName(style, locale), SHOWN.getDayOfWeek().getDisplayName(style, locale));
                add(
                        day.getDisplayName(style, Locale.ENGLISH),
                        SHOWN.getDayOfWeek().getDisplayName(style, Locale.ENGLISH));
            }
        }
        String names = alternatives();
        words.putAll(months);
        return names;
    }

    private void add(String word, String shown) {
        words.putIfAbsent(bare(word), bare(shown));
    }

    /** The point after a shortened word is the page's own matter. */
    private static String bare(String word) {
        return word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    }

    private String alternatives() {
        return words.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static Map<Pattern, String> ago() {
        Map<Pattern, String> ago = new LinkedHashMap<>();
        ago.put(
                Pattern.compile("(?i)\\b(?:(?:about|almost|over|less than) )?(?:\\d+|an?|one|half a) "
                        + "(?:second|sec|minute|min|hour|day|week|month|year)s?\\.? ago\\b"),
                "2 hours ago");
        ago.put(
                Pattern.compile(
                        "(?i)\\bvor (?:(?:etwa|ungefähr|ca\\.|fast|über|weniger als) )?(?:\\d+|einem|einer|ein) "
                                + "(?:Sekunde|Minute|Stunde|Tag|Woche|Monat|Jahr)(?:e[ns]?|n)?(?!\\p{L})"),
                "vor 2 Stunden");
        ago.put(Pattern.compile("(?i)\\bil y a (?:environ )?(?:\\d+|une?) \\p{L}+"), "il y a 2 heures");
        ago.put(Pattern.compile("(?i)\\bhace (?:\\d+|una?) \\p{L}+"), "hace 2 horas");
        return ago;
    }

    /** A text whose dates all become the one. */
    String in(String text) {
        if (text.chars().noneMatch(Character::isDigit) && !text.contains("ago") && !text.contains("vor ")) {
            return text;
        }
        String made = ISO.matcher(text).replaceAll(Moments::iso);
        made = NUMERIC.matcher(made).replaceAll(Moments::numeric);
        made = weekday.matcher(made).replaceAll(match -> words.getOrDefault(match.group(1), match.group(1)));
        made = dayFirst.matcher(made).replaceAll(this::named);
        made = monthFirst.matcher(made).replaceAll(this::namedFirst);
        if (!made.equals(text) || dayFirst.matcher(made).find()) {
            made = TIME.matcher(made).replaceAll(Moments::clock);
        }
        for (Map.Entry<Pattern, String> each : AGO.entrySet()) {
            made = each.getKey().matcher(made).replaceAll(each.getValue());
        }
        return made;
    }

    /** The text of an element that holds a moment and nothing else. */
    String of(String text) {
        if (SHORT.matcher(text).matches()) {
            return "2h";
        }
        if (JUST_NOW.matcher(text).matches()) {
            return "2 hours ago";
        }
        return EBEN.matcher(text).matches()
                ? "vor 2 Stunden"
                : TIME.matcher(in(text)).replaceAll(Moments::clock);
    }

    private static String iso(MatchResult match) {
        String date = SHOWN.toLocalDate().toString();
        if (match.group(1) == null) {
            return date;
        }
        String fraction = match.group(4) == null ? "" : ".000";
        return date + match.group(1) + "10:30" + (match.group(3) == null ? "" : ":00") + fraction;
    }

    /** With a slash the month comes first, elsewhere the day. */
    private static String numeric(MatchResult match) {
        boolean monthFirst = match.group(2).equals("/") && Integer.parseInt(match.group(1)) <= 12;
        String first = monthFirst ? "1" : "15";
        String second = monthFirst ? "15" : "1";
        boolean wide = match.group(1).startsWith("0")
                || match.group(3).startsWith("0")
                || match.group(1).length() + match.group(3).length() == 4;
        return (wide && first.length() < 2 ? "0" + first : first)
                + match.group(2)
                + (wide && second.length() < 2 ? "0" + second : second)
                + match.group(2)
                + SHOWN.getYear();
    }

    private String named(MatchResult match) {
        String suffix = match.group(2) == null ? "" : match.group(2).matches("[a-z]+") ? "th" : match.group(2);
        return Matcher.quoteReplacement("15" + suffix + match.group(3) + words.get(match.group(4))
                + (match.group(5) == null ? "" : match.group(5))
                + (match.group(6) == null ? "" : SHOWN.getYear()));
    }

    private String namedFirst(MatchResult match) {
        if (match.group(3) == null && match.group(5) == null) {
            return Matcher.quoteReplacement(match.group());
        }
        String day = match.group(3) == null ? "" : match.group(3).matches("\\d+") ? "15" : "15th";
        return Matcher.quoteReplacement(words.get(match.group(1))
                + match.group(2)
                + day
                + match.group(4)
                + (match.group(5) == null ? "" : SHOWN.getYear()));
    }

    private static String clock(MatchResult match) {
        String seconds = match.group(2) == null ? "" : match.group(2).replaceAll("\\d", "0");
        String half = match.group(3) == null ? "" : match.group(3).replaceAll("[Pp](?=\\.?[Mm])", "A");
        return Matcher.quoteReplacement(
                SHOWN.format(DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT)) + seconds + half);
    }
}
