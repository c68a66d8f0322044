package org.fediferry.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** Files that cannot be used, with every problem that was found in any of them. */
public final class InvalidScenario extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** All problems, in the order of files and lines. */
    public InvalidScenario(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong. */
    public List<Problem> problems() {
        return problems;
    }
}
