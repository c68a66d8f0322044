package org.fediferry.run;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The person whose accounts these are: answers questions, and does what only they can do. */
public interface Person {

    /** Puts a question; empty where nobody is there who could answer. */
    Optional<Asked> ask(Question question);

    /** Whether the person sees the window of the browser and can use it. */
    boolean seesWindow();

    /** Tells what is to be done, where, and until when; does not wait for it. */
    void handOver(Task task);

    /** A question that was put. */
    @FunctionalInterface
    interface Asked {

        /** The answer; empty while there is none. Does not wait. */
        Optional<String> answer();
    }

    /**
     * Something to answer.
     *
     * @param name by which a script answers it beforehand
     * @param choices the only answers that there are; empty where any text is one
     * @param secret whether the answer must not be on a command line
     */
    record Question(String name, String text, List<String> choices, Instant until, boolean secret) {}

    /**
     * Something to do.
     *
     * @param elsewhere whether it is done in a browser of the person's own, and not in the window of this one
     */
    record Task(String what, URI address, boolean elsewhere, Instant until) {}
}
