package org.fediferry.report;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.fediferry.evidence.Journal;
import org.fediferry.evidence.JournalProblem;
import org.fediferry.evidence.RunRecord;
import org.fediferry.evidence.UnreadableRun;

/** Something about the run itself that somebody may want to know later. */
public record Fact(String name, String value) {

    static List<Fact> of(RunRecord run, Path folder) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Run", run.id()));
        facts.add(new Fact("Scenario", run.scenario()));
        facts.add(new Fact("Started", Words.moment(run.started())));
        Instant ended = run.ended();
        facts.add(new Fact(
                "Ended",
                ended == null
                        ? "not written down"
                        : Words.moment(ended) + ", after " + Words.time(Duration.between(run.started(), ended))));
        run.roles()
                .forEach((role, account) -> facts.add(new Fact(
                        Words.capital(role) + " account",
                        account.handle() + " on " + account.server() + " (" + account.serverType() + " "
                                + account.version() + ")")));
        facts.add(new Fact("Fediferry", run.fediferry()));
        facts.add(new Fact(
                "Browser",
                run.browser().name() + " " + run.browser().version()
                        + (run.browser().headed() ? ", with a window" : ", without a window")));
        facts.add(new Fact("Journal", journal(folder)));
        return facts;
    }

    /** What is not right with the journal; nothing where there is none. */
    static List<JournalProblem> journalProblems(Path folder) {
        try {
            return Journal.verify(folder.resolve(Journal.NAME));
        } catch (UnreadableRun none) {
            return List.of();
        }
    }

    private static String journal(Path folder) {
        try {
            String lines =
                    Words.count(Journal.read(folder.resolve(Journal.NAME)).size(), "line", "lines");
            return journalProblems(folder).isEmpty() ? lines + ", every one as it was written" : lines;
        } catch (UnreadableRun none) {
            return "none in this folder";
        }
    }
}
