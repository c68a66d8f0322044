package org.fediferry.scenario;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.fediferry.step.Source;

/** Collects what is wrong, so that all of it is told at once. */
final class Problems {

    private static final int LONGEST = 500;

    private final Set<Problem> found = new LinkedHashSet<>();
    private final Set<String> files = new LinkedHashSet<>();

    void add(Source source, String what, String advice) {
        files.add(source.file());
        found.add(new Problem(source, oneLine(what), oneLine(advice)));
    }

    /**
     * Adds what a {@code parse} method or a constructor complains about in the form {@code what; advice}.
     *
     * @param written the person's words, which may contain a semicolon themselves
     */
    void add(Source source, String written, IllegalArgumentException complaint) {
        String message = String.valueOf(complaint.getMessage());
        int end = message.indexOf("; ", Math.max(0, message.indexOf(written) + written.length()));
        if (end < 0) {
            end = message.indexOf("; ");
        }
        if (end < 0) {
            add(source, message, "see: fediferry steps");
        } else {
            add(source, message.substring(0, end), message.substring(end + 2));
        }
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** By file in the order in which the files were first complained about, then by line and column. */
    List<Problem> sorted() {
        List<String> order = List.copyOf(files);
        return found.stream()
                .sorted(Comparator.<Problem>comparingInt(
                                problem -> order.indexOf(problem.source().file()))
                        .thenComparingInt(problem -> problem.source().line())
                        .thenComparingInt(problem -> problem.source().column()))
                .toList();
    }

    /** A problem is one line and its advice another, whatever the file put into a name. */
    private static String oneLine(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
