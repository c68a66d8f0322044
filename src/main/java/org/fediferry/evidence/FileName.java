package org.fediferry.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names of files that no file system stumbles over, whoever made them up. */
final class FileName {

    private static final int LONGEST_SLUG = 60;
    private static final int LONGEST_STEM = 40;
    private static final int LONGEST_ENDING = 12;
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private FileName() {}

    /** One of our own names: lower case, digits and hyphens. */
    static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String slug = hyphenated(plain.toLowerCase(Locale.ROOT), "[^a-z0-9]+");
        return slug.isEmpty() ? "unnamed" : cut(slug, LONGEST_SLUG).replaceAll("-$", "");
    }

    /**
     * The name that a server offered, without what makes it dangerous: separators, leading dots, control and direction
     * characters, names of Windows devices, and more length than a file system takes.
     */
    static String harmless(String offered) {
        String name = hyphenated(Normalizer.normalize(offered, Normalizer.Form.NFC), "[^\\p{L}\\p{N}_.]+");
        String stem = name.isEmpty() ? "unnamed" : stem(name);
        if (DEVICES.contains(stem.toLowerCase(Locale.ROOT)) || stem.matches("(?i)(com|lpt)\\d")) {
            stem = "_" + stem;
        }
        return cut(stem, LONGEST_STEM) + cut(ending(name), LONGEST_ENDING);
    }

    /** The same name with a number before its ending. */
    static String numbered(String name, int number) {
        return stem(name) + "-" + number + ending(name);
    }

    private static String stem(String name) {
        return name.substring(0, name.length() - ending(name).length());
    }

    private static String ending(String name) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".tar.gz")) {
            return name.substring(name.length() - ".tar.gz".length());
        }
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot);
    }

    private static String hyphenated(String text, String unwanted) {
        return text.replaceAll(unwanted, "-").replaceAll("^[-.]+|[-.]+$", "");
    }

    private static String cut(String text, int codePoints) {
        return text.codePointCount(0, text.length()) <= codePoints
                ? text
                : text.substring(0, text.offsetByCodePoints(0, codePoints));
    }
}
