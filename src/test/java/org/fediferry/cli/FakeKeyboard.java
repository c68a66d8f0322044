package org.fediferry.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A terminal at which a test types. */
final class FakeKeyboard implements Keyboard {

    final StringBuilder printed = new StringBuilder();
    private final Deque<String> early = new ArrayDeque<>();
    private final Deque<String> lines = new ArrayDeque<>();

    /** Somebody who types these lines when they are asked. */
    FakeKeyboard(String... typed) {
        lines.addAll(List.of(typed));
    }

    /** Has typed this before anything was asked. */
    FakeKeyboard tooEarly(String line) {
        early.add(line);
        return this;
    }

    @Override
    public void print(String text) {
        printed.append(text);
    }

    @Override
    public @Nullable String line() {
        return early.isEmpty() ? lines.poll() : early.poll();
    }

    @Override
    public Optional<String> typed() {
        return early.isEmpty() && printed.length() > 0
                ? Optional.ofNullable(lines.poll())
                : Optional.ofNullable(early.poll());
    }

    @Override
    public char @Nullable [] secret(String question) {
        String line = lines.poll();
        return line == null ? null : line.toCharArray();
    }
}
