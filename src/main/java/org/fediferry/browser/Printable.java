package org.fediferry.browser;

/** Makes text from a page fit for a message: one line, not endless, and nothing that steers a terminal. */
final class Printable {

    private static final int LONGEST = 200;

    private Printable() {}

    static String line(String text) {
        String tidy = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return tidy.length() <= LONGEST ? tidy : tidy.substring(0, LONGEST - 1).strip() + "…";
    }
}
