package org.fediferry.outlook;

import java.util.Locale;

/** What server types say of themselves, as sentences of a text for people. */
final class Sentence {

    private Sentence() {}

    /** With a capital letter and a full stop; words with a dot in them are names, and stay. */
    static String of(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return "";
        }
        String first = text.split(" ", 2)[0];
        String begun = first.contains(".") ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return begun.matches(".*[.!?]\"?") ? begun : begun + ".";
    }

    /** The same behind another sentence; nothing where there is none. */
    static String after(String written) {
        return written.isBlank() ? "" : " " + of(written);
    }
}
