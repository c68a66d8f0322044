package org.fediferry.scenario;

import java.util.Optional;
import org.fediferry.step.Source;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** What the YAML parser complains about, in words for people who never heard of a scanner. */
record YamlComplaint(Source source, String what, String advice) {

    static YamlComplaint of(MarkedYAMLException e, String file) {
        Mark mark = Optional.ofNullable(e.getProblemMark()).orElse(e.getContextMark());
        Source source =
                mark == null ? new Source(file, 1, 1) : new Source(file, mark.getLine() + 1, mark.getColumn() + 1);
        String problem =
                Optional.ofNullable(e.getProblem()).orElse("it cannot be read").strip();
        return new YamlComplaint(source, "this is not YAML: " + problem, advice(problem));
    }

    void addTo(Problems problems) {
        problems.add(source, what, advice);
    }

    private static String advice(String problem) {
        if (problem.contains("TAB") || problem.contains("\\t")) {
            return "indent with spaces, not with tabs";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "put a text that contains a colon in quotes, and check the indentation";
        }
        if (problem.contains("but got ?")) {
            return "between { and } put a text with a question mark in quotes";
        }
        if (problem.contains("'{'") || problem.contains("'}'") || problem.contains("FlowMapping")) {
            return "between { and } put every text with ${…} in quotes: { handle: \"${old.handle}\" }";
        }
        if (problem.contains("cannot start any token")) {
            return "put a text that begins with @, ` or % in quotes";
        }
        if (problem.contains("block end")) {
            return "check the indentation: keys of one step begin in the same column";
        }
        return "check quotes, brackets and indentation around this place";
    }
}
