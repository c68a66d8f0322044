package org.fediferry.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
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

    private static final Pattern SHOWN_DIFFERENTLY = Pattern.compile("https?://|(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}_]");

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

    /** A server that refuses a text for its length would do so when half of the work is done. */
    void length(Input input, String name, String value, String advice) {
        int length = value.codePointCount(0, value.length());
        if (input.longest().isPresent() && length > input.longest().getAsInt()) {
            problems.add(new Problem(
                    input.source(),
                    "the input \"" + name + "\" has " + length + " characters, and no more than "
                            + input.longest().getAsInt() + " are taken",
                    advice));
        }
    }

    /** Words that never show up where the text is shown would have it posted anew with every run. */
    void words(Input input, String name, String words, String text) {
        String plain = plain(words);
        if (plain.isEmpty() || !plain(text).contains(plain)) {
            problems.add(new Problem(
                    input.source(),
                    "the input \"" + name + "\" (\"" + words + "\") is not a part of the text by which it is to be"
                            + " recognised: \"" + text + "\"",
                    "add --set " + name + "=… with some words of that text"));
        } else if (SHOWN_DIFFERENTLY.matcher(plain).find()) {
            problems.add(new Problem(
                    input.source(),
                    "the input \"" + name + "\" (\"" + words
                            + "\") has a mention or a link in it, which servers show in"
                            + " other words than they were written in",
                    "add --set " + name + "=… with some words of the text that stand before or behind it"));
        }
    }

    private static String plain(String text) {
        return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
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
