package org.fediferry.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.fediferry.check.Check;
import org.fediferry.evidence.CheckedCase;
import org.fediferry.evidence.CheckedCase.AccessibilityFinding;
import org.fediferry.evidence.CheckedCase.Verdict;
import org.fediferry.step.Durations;

/** Shows a check on the terminal: a line for each case when it has ended, and what is wrong at the end. */
final class CheckProgress {

    private final Terminal terminal;

    CheckProgress(Terminal terminal) {
        this.terminal = terminal;
    }

    void ended(CheckedCase one) {
        terminal.err()
                .println(sign(one.verdict()) + " " + one.name() + "  " + terminal.dim(Durations.print(one.took()))
                        + (one.verdict() == Verdict.FLAKY ? "  flaky: attempt " + one.attempts() : ""));
        terminal.err().flush();
    }

    private String sign(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> terminal.green("✓");
            case FLAKY -> terminal.yellow("≈");
            case SKIPPED -> terminal.dim("–");
            case FAILED, BROKEN -> terminal.red("✗");
        };
    }

    /** The problems, the numbers, and where everything is; programs get the record instead of that place. */
    void print(Check.Result result, Path page, String json) {
        List<CheckedCase> cases = result.record().cases();
        for (CheckedCase one : cases) {
            if (one.verdict() != Verdict.PASSED) {
                line("");
                line(sign(one.verdict()) + " " + terminal.bold(one.name()) + "  "
                        + one.verdict().name().toLowerCase(Locale.ROOT));
                one.problems().forEach(problem -> problem.lines().forEach(text -> line("    " + text)));
                if (one.run() != null) {
                    line("    see " + result.folder().resolve(one.run()));
                }
            }
        }
        barriers(cases);
        line("");
        line(summary(cases) + " in " + Durations.print(result.record().took()));
        if (cases.isEmpty()) {
            line("nothing was checked: no account is of these server types, or --groups leaves nothing");
        }
        terminal.err().flush();
        terminal.out().println(json.isEmpty() ? page.toString() : json);
        terminal.out().flush();
    }

    private void barriers(List<CheckedCase> cases) {
        for (CheckedCase one : cases) {
            if (!one.accessibility().isEmpty()) {
                line("");
                line("barriers  " + one.name());
                for (AccessibilityFinding barrier : one.accessibility()) {
                    line("    " + barrier.impact() + "  " + barrier.help() + " (" + barrier.rule() + ")  "
                            + barrier.count() + " × " + String.join(", ", barrier.targets()));
                }
            }
        }
    }

    private static String summary(List<CheckedCase> cases) {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = cases.stream().filter(one -> one.verdict() == verdict).count();
            if (count > 0 || verdict == Verdict.PASSED) {
                counts.add(count + " " + verdict.name().toLowerCase(Locale.ROOT));
            }
        }
        return String.join(", ", counts);
    }

    private void line(String text) {
        terminal.err().println(text);
    }
}
