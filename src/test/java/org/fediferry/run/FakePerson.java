package org.fediferry.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A person as a test wants them: nobody at the terminal, or somebody with answers; with or without a window. */
public final class FakePerson implements Person {

    /** What the person was told, one line each. */
    public final List<String> told = new ArrayList<>();

    private final Map<String, String> answers = new HashMap<>();
    private Runnable hands = () -> {};
    private boolean present;
    private boolean seeing;

    /** Sits at the terminal; says nothing to what has no answer. */
    public FakePerson sits() {
        present = true;
        return this;
    }

    /** Answers a question by its name. */
    public FakePerson answers(String name, String answer) {
        answers.put(name, answer);
        return sits();
    }

    /** Sees the window, and does this when something is handed over. */
    public FakePerson does(Runnable deed) {
        seeing = true;
        hands = deed;
        return this;
    }

    @Override
    public Optional<Asked> ask(Question question) {
        told.add(question.text() + " " + question.choices());
        return present ? Optional.of(() -> Optional.ofNullable(answers.get(question.name()))) : Optional.empty();
    }

    @Override
    public boolean seesWindow() {
        return seeing;
    }

    @Override
    public void handOver(Task task) {
        told.add(task.what() + " at " + task.address() + (task.elsewhere() ? " elsewhere" : ""));
        hands.run();
    }
}
