package org.fediferry.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.fediferry.evidence.Event;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.plan.PlannedStep;
import org.fediferry.scenario.Scenario;
import org.fediferry.step.Finding;
import org.fediferry.step.Form;
import org.fediferry.step.Name;
import org.fediferry.step.SavedFile;
import org.fediferry.step.Stage;
import org.fediferry.step.StepFailed;
import org.fediferry.step.Text;
import org.jspecify.annotations.Nullable;

/** What one step keeps with the exports, and reads of them. */
record Keeping(PlannedStep step, RunContext run, StepEvidence evidence) {

    /** Something with files; what is lost there breaks the step. */
    interface Work<T> {
        T run() throws StepFailed, EvidenceLost;
    }

    static <T> T guarded(Work<T> work) throws StepFailed {
        try {
            return work.run();
        } catch (EvidenceLost lost) {
            throw new StepFailed(
                    StepFailed.Cause.BROKEN,
                    "evidence on the disk",
                    String.valueOf(lost.getMessage()),
                    "make room, or choose another folder for runs");
        }
    }

    Finding export(String kind, SavedFile download, OptionalLong shown) throws StepFailed {
        return collecting(kind, () -> run.collection().keep(step.role(), kind, download, shown));
    }

    Path list(Name name, List<String> entries) throws StepFailed {
        return collecting(name.written(), () -> run.collection().keepList(step.role(), name.written(), entries));
    }

    Finding read(Name kind, boolean handles, List<String> rows, OptionalLong shown) throws StepFailed {
        return collecting(
                kind.written(), () -> run.collection().keepRead(step.role(), kind.written(), handles, rows, shown));
    }

    Finding forms(Name kind, List<Form> forms) throws StepFailed {
        return collecting(kind.written(), () -> collectedForms().keep(step.role(), kind.written(), forms));
    }

    private <T> T collecting(String kind, Work<T> work) throws StepFailed {
        T kept = guarded(work);
        run.collection().find(step.role(), kind).ifPresent(evidence.changes()::collect);
        return kept;
    }

    List<Form> forms(Text file) throws StepFailed {
        String reference = run.values().fileReference(step.scope(), file);
        return guarded(() -> collectedForms().read(reference));
    }

    Stage.Compared compare(Text had, Text has, @Nullable Text refused) throws StepFailed {
        String list = run.values().fileReference(step.scope(), had);
        String now = run.values().fileReference(step.scope(), has);
        String failures = refused == null ? "" : run.values().fileReference(step.scope(), refused);
        Comparing comparing = new Comparing(run.collection(), run.folder(), step.role());
        Stage.Compared compared = guarded(() -> comparing.compare(list, now, failures));
        comparing.kept().ifPresent(evidence.changes()::collect);
        return compared;
    }

    Finding servers(Name name, Text handles, Duration limit) throws StepFailed {
        List<String> accounts = entries(handles);
        String summary = collecting(
                name.written(), () -> new ServerList(run, step.role()).keep(name.written(), accounts, limit));
        return Finding.met("the servers of the accounts", summary);
    }

    private CollectedForms collectedForms() {
        return new CollectedForms(run.collection(), run.patience().now());
    }

    List<String> entries(Text list) throws StepFailed {
        String reference = run.values().fileReference(step.scope(), list);
        return guarded(() -> run.collection().entries(reference));
    }

    Finding exportsOf(Name role) throws StepFailed {
        boolean own =
                role.written().equals(Scenario.ACCOUNT) && !step.scope().role().isEmpty();
        return guarded(() -> run.collection().verdict(own ? step.scope().role() : role.written()));
    }

    /** Each line of the journal has only the rows that are new. */
    void note(Stage.Reading reading) throws StepFailed {
        int before = run.state().reading(step).rows().size();
        List<String> rows = reading.rows().subList(before, reading.rows().size());
        run.state().note(step, reading);
        Map<String, Object> line = Map.of("step", step.number(), "rows", rows, "next", String.valueOf(reading.next()));
        boolean ignored = guarded(() -> {
            run.journal().add(Event.PAGE_READ, line);
            return true;
        });
    }
}
