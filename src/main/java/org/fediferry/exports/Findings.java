package org.fediferry.exports;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.fediferry.exports.Difference.Found;

/** What was put right in a file, and what could not be: the first few of each sort, and how many. */
final class Findings {
    private static final int MOST = 5;
    private static final int MOST_PROBLEMS = 20;
    private static final int QUOTED = 60;

    private final Map<Repair, FirstFew<RowProblem>> repairs = new EnumMap<>(Repair.class);
    private final FirstFew<RowProblem> problems = new FirstFew<>(MOST_PROBLEMS);

    void repaired(Repair repair, long line, String what) {
        repairs.computeIfAbsent(repair, each -> new FirstFew<>(MOST)).add(line, new RowProblem(line, what));
    }

    void problem(long line, String what) {
        problems.add(line, new RowProblem(line, what));
    }

    boolean hasProblems() {
        return problems.count() > 0;
    }

    boolean hasRepairs() {
        return !repairs.isEmpty();
    }

    Found<RowProblem> problems() {
        return new Found<>(problems.count(), problems.first());
    }

    /** In the order of {@link Repair}. */
    Map<Repair, Found<RowProblem>> repairs() {
        Map<Repair, Found<RowProblem>> found = new LinkedHashMap<>();
        repairs.forEach((repair, few) -> found.put(repair, new Found<>(few.count(), few.first())));
        return found;
    }

    /** For messages; a long text is cut off. */
    static String quote(String text) {
        String line = text.replaceAll("\\s*[\\r\\n]+\\s*", " ");
        return line.length() <= QUOTED ? "\"" + line + "\"" : "\"" + line.substring(0, QUOTED) + "…\"";
    }
}
