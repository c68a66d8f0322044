package org.fediferry.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody at the terminal who always types the same. */
final class FakePrompt implements Prompt {

    private final Optional<String> typed;
    private final boolean there;
    private final List<String> questions = new ArrayList<>();

    private FakePrompt(Optional<String> typed, boolean there) {
        this.typed = typed;
        this.there = there;
    }

    static FakePrompt typing(String text) {
        return new FakePrompt(Optional.of(text), true);
    }

    static FakePrompt nobody() {
        return new FakePrompt(Optional.empty(), false);
    }

    List<String> questions() {
        return questions;
    }

    @Override
    public boolean isAnybodyThere() {
        return there;
    }

    @Override
    public Optional<String> ask(String question) {
        questions.add(question);
        return typed;
    }
}
