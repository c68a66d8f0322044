package org.fediferry.run;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.fediferry.evidence.Event;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.step.Durations;
import org.fediferry.step.Stage;
import org.fediferry.step.StepFailed;

/** Turns to the person for a step; the journal has what they were asked, and never what they answered. */
final class Turning {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final int step;
    private final RunContext run;

    Turning(int step, RunContext run) {
        this.step = step;
        this.run = run;
    }

    /** Waits in silence: whoever shows the progress would wipe the line on which the person types. */
    String ask(Stage.Inquiry inquiry) throws StepFailed, EvidenceLost {
        note(inquiry.question());
        Instant until = run.patience().end(inquiry.limit());
        Person.Asked asked = run.person()
                .ask(new Person.Question(
                        inquiry.name().written(), inquiry.question(), inquiry.choices(), until, inquiry.secret()))
                .orElseThrow(() -> late(inquiry, "there is no terminal to ask at"));
        Optional<String> answer = asked.answer();
        while (answer.isEmpty()) {
            if (run.patience().isOver(until)) {
                throw late(inquiry, "nobody answered within " + Durations.print(inquiry.limit()));
            }
            run.patience().pause(PAUSE);
            answer = asked.answer();
        }
        return answer.get();
    }

    Instant handOver(Stage.Task task) throws EvidenceLost {
        note(task.what());
        Instant until = run.patience().end(task.limit());
        run.person().handOver(new Person.Task(task.what(), task.address(), task.elsewhere(), until));
        return until;
    }

    private void note(String question) throws EvidenceLost {
        run.journal()
                .add(Event.ASKED, Map.of("step", step, "question", run.values().veil(question)));
    }

    private static StepFailed late(Stage.Inquiry inquiry, String found) {
        String beforehand = inquiry.secret()
                ? "in the environment: FEDIFERRY_ANSWER_"
                        + inquiry.name().written().toUpperCase(Locale.ROOT).replace('-', '_')
                : "--answer " + inquiry.name() + "=VALUE";
        String choices = inquiry.choices().isEmpty() ? "" : " (" + String.join(" or ", inquiry.choices()) + ")";
        return new StepFailed(
                StepFailed.Cause.LATE,
                "an answer to \"" + inquiry.question() + "\"" + choices,
                found,
                "run it again and answer at the terminal, or beforehand: " + beforehand);
    }
}
