package org.fediferry.plan;

import java.util.List;
import java.util.Optional;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.InvalidHandle;
import org.fediferry.scenario.Input;
import org.fediferry.scenario.Problem;
import org.fediferry.step.Durations;
import org.fediferry.step.Source;

/** Values of inputs, as soon as they are known: what can only be seen when the accounts are there. */
record InputCheck(ClosedTargets closed, List<Problem> problems) {

    private static final String ELSEWHERE =
            "name an account on another server; fediferry plan says what can be done instead";

    /**
     * Checks a value.
     *
     * @param source where it is given
     * @param advice where to correct it
     */
    void check(Input.Type type, String value, Source source, String advice) {
        switch (type) {
            case HANDLE -> handle(value, source, advice);
            case MOVE_TARGET -> handle(value, source, advice).ifPresent(handle -> refuseClosed(handle, source));
            case DURATION -> duration(value, source, advice);
            case TEXT, NUMBER, SWITCH, FILE, EXPORTS -> {
                // What these take was seen when the scenario was read, or is seen when the step reads it.
            }
        }
    }

    /** Checks what a person confirms, as far as it is known. */
    void confirmed(String confirmation, Source source) {
        closed.confirmed(confirmation).ifPresent(why -> problems.add(new Problem(source, why, ELSEWHERE)));
    }

    private Optional<Handle> handle(String value, Source source, String advice) {
        try {
            return Optional.of(Handle.parse(value));
        } catch (InvalidHandle wrong) {
            problems.add(new Problem(source, String.valueOf(wrong.getMessage()), advice));
            return Optional.empty();
        }
    }

    /** A server type that takes nobody in would let the move fail at its last button, or worse. */
    private void refuseClosed(Handle target, Source source) {
        closed.why(target).ifPresent(why -> problems.add(new Problem(source, why, ELSEWHERE)));
    }

    private void duration(String value, Source source, String advice) {
        try {
            var ignored = Durations.parseOrNone(value);
        } catch (IllegalArgumentException wrong) {
            problems.add(new Problem(source, String.valueOf(wrong.getMessage()), advice));
        }
    }
}
