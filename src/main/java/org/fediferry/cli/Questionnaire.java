package org.fediferry.cli;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks whoever sits at the terminal, again where an answer does not fit. */
final class Questionnaire {

    private final Keyboard keyboard;

    Questionnaire(Keyboard keyboard) {
        this.keyboard = keyboard;
        keyboard.forget();
    }

    /** The number of the choice that is taken, from 0 on; empty where no more will be typed. */
    Optional<Integer> choice(String question, List<String> choices) {
        keyboard.print("%n%s%n".formatted(question));
        for (int i = 0; i < choices.size(); i++) {
            keyboard.print("  %d  %s%n".formatted(i + 1, choices.get(i)));
        }
        keyboard.print("a number > ");
        for (String line = keyboard.line(); line != null; line = keyboard.line()) {
            String typed = line.strip();
            if (typed.matches("\\d{1,2}")
                    && Integer.parseInt(typed) >= 1
                    && Integer.parseInt(typed) <= choices.size()) {
                return Optional.of(Integer.parseInt(typed) - 1);
            }
            keyboard.print("one of 1 to %d > ".formatted(choices.size()));
        }
        return Optional.empty();
    }

    /** A text that is not empty; empty where no more will be typed. */
    Optional<String> text(String question, String example) {
        keyboard.print("%n%s%n%s > ".formatted(question, example));
        @Nullable String line = keyboard.line();
        while (line != null && line.isBlank()) {
            keyboard.print("> ");
            line = keyboard.line();
        }
        return Optional.ofNullable(line).map(String::strip);
    }
}
