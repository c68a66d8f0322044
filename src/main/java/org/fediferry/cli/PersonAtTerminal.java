package org.fediferry.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.fediferry.run.Person;
import org.jspecify.annotations.Nullable;

/** The person at the terminal, or what they have answered on the command line. */
final class PersonAtTerminal implements Person {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Terminal terminal;
    private final Optional<Keyboard> keyboard;
    private final Map<String, String> answers;
    private final UnaryOperator<@Nullable String> environment;
    private final boolean headed;

    /** A person who has given these answers beforehand; {@code headed} where the browser has a visible window. */
    PersonAtTerminal(Terminal terminal, Optional<Keyboard> keyboard, Map<String, String> answers, boolean headed) {
        this(terminal, keyboard, answers, headed, System::getenv);
    }

    /** The same with the environment variables in which secret answers are. */
    PersonAtTerminal(
            Terminal terminal,
            Optional<Keyboard> keyboard,
            Map<String, String> answers,
            boolean headed,
            UnaryOperator<@Nullable String> environment) {
        this.terminal = terminal;
        this.keyboard = keyboard;
        this.answers = Map.copyOf(answers);
        this.headed = headed;
        this.environment = environment;
    }

    @Override
    public Optional<Asked> ask(Question question) {
        String given = question.secret() ? environment.apply(variable(question.name())) : answers.get(question.name());
        if (given != null) {
            return Optional.of(() -> Optional.of(given));
        }
        return keyboard.map(present -> {
            present.forget();
            String choices = question.choices().isEmpty() ? "" : "  (" + String.join(" / ", question.choices()) + ")";
            present.print("%n  %s%s%n  until %s > "
                    .formatted(terminal.bold(question.text()), choices, clock(question.until())));
            return () -> present.typed().flatMap(line -> fitting(line.strip(), question, present));
        });
    }

    /** The environment variable in which the answer to a secret question is. */
    static String variable(String question) {
        return "FEDIFERRY_ANSWER_" + question.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    /** Asks again where nothing was typed, or nothing that is among the choices. */
    private static Optional<String> fitting(String line, Question question, Keyboard present) {
        boolean fits =
                question.choices().isEmpty() || question.choices().stream().anyMatch(line::equalsIgnoreCase);
        if (!line.isEmpty() && fits) {
            return Optional.of(line);
        }
        present.print(
                question.choices().isEmpty() ? "  > " : "  one of " + String.join(", ", question.choices()) + " > ");
        return Optional.empty();
    }

    @Override
    public boolean seesWindow() {
        return headed;
    }

    @Override
    public void handOver(Task task) {
        terminal.err().println();
        terminal.err().println("  " + terminal.bold("Your turn: ") + task.what());
        terminal.err()
                .println((task.elsewhere() ? "  open it in any browser  " : "  in the browser's window  ")
                        + task.address());
        terminal.err().println("  Fediferry waits until " + clock(task.until()) + " and goes on by itself.");
        terminal.err().flush();
    }

    private static String clock(Instant time) {
        return CLOCK.format(time.atZone(ZoneId.systemDefault()));
    }
}
