package org.fediferry.cli;

import java.io.PrintWriter;

/**
 * Where a command prints.
 *
 * @param live whether somebody watches a terminal that can redraw a line and show colours
 */
record Terminal(PrintWriter out, PrintWriter err, boolean live) {

    /** The terminal of this process; colours and redrawing are off where {@code NO_COLOR} is set. */
    static Terminal ofProcess(PrintWriter out, PrintWriter err) {
        String dumb = System.getenv("TERM");
        boolean plain = System.getenv("NO_COLOR") != null || dumb == null || dumb.equals("dumb");
        return new Terminal(out, err, Keyboard.present().isPresent() && !plain);
    }

    String bold(String text) {
        return styled("1", text);
    }

    String green(String text) {
        return styled("32", text);
    }

    String yellow(String text) {
        return styled("33", text);
    }

    String red(String text) {
        return styled("31", text);
    }

    String dim(String text) {
        return styled("2", text);
    }

    private String styled(String code, String text) {
        return live ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
