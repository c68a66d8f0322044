package org.fediferry.cli;

import java.io.PrintWriter;
import java.util.function.UnaryOperator;

/** Prints text for people, broken at spaces to the width of the terminal. */
final class Paragraphs {

    private static final int NARROWEST = 40;
    private static final int WIDEST = 100;
    private static final int USUAL = 80;

    private final PrintWriter out;
    private final int width;

    Paragraphs(PrintWriter out, int width) {
        this.out = out;
        this.width = Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    /** To a terminal as wide as its shell says. */
    static Paragraphs to(Terminal terminal) {
        String columns = System.getenv("COLUMNS");
        boolean usable = columns != null && columns.matches("\\d{2,4}");
        return new Paragraphs(terminal.out(), usable ? Integer.parseInt(columns) : USUAL);
    }

    void blank() {
        out.println();
    }

    void put(String lead, String text) {
        put(lead, text, UnaryOperator.identity());
    }

    /**
     * Prints a paragraph; what follows its first line stands below the beginning of the text.
     *
     * @param style what is done to each line, such as a colour
     */
    void put(String lead, String text, UnaryOperator<String> style) {
        StringBuilder line = new StringBuilder(lead);
        boolean empty = true;
        for (String word : printable(text).strip().split(" +", -1)) {
            if (!empty && line.length() + 1 + word.length() > width) {
                out.println(style.apply(line.toString()));
                line = new StringBuilder(" ".repeat(lead.length()));
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.println(style.apply(line.toString()));
    }

    /** Servers must not steer the terminal: no control, format or direction characters. */
    static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+", " ");
    }
}
