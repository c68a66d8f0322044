package org.fediferry.step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary = "Asks the person a question at the terminal and gives the answer a name.",
        example = "- ask: Which of your pages shall be linked?\n  into: link\n  up-to: 10m")
public record Ask(
        @Param("The question.") Text question,

        @Param(
                "The name by which later steps of the flow know the answer: ${name}; a script gives it with --answer NAME=VALUE.")
        Name into,

        @Param("The answers that there are; without them any text is one.") @Nullable
        List<Text> choices,

        @Param("How long the person has; without it 10m.") @Nullable
        Duration upTo,

        @Param("true: the answer is kept nowhere; a script gives it in the environment variable FEDIFERRY_ANSWER_NAME.")
        @Nullable
        Boolean secret)
        implements Action {

    private static final Duration USUAL = Duration.ofMinutes(10);

    @Override
    public String describe() {
        return "ask for " + into;
    }

    @Override
    public boolean usesPage() {
        return false;
    }

    @Override
    public Optional<Deed> byHand() {
        return Optional.of(Deed.saying(Deed.Verb.DECIDE, question));
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        List<String> offered = new ArrayList<>();
        for (Text choice : choices == null ? List.<Text>of() : choices) {
            offered.add(stage.resolve(choice).text());
        }
        String answer = stage.ask(new Stage.Inquiry(
                        into,
                        stage.resolve(question).text(),
                        List.copyOf(offered),
                        upTo == null ? USUAL : upTo,
                        isSecret()))
                .strip();
        String meant = offered.isEmpty() ? answer : meant(answer, offered);
        if (isSecret()) {
            stage.confide(into, meant);
            return Finding.met("an answer", "one that is kept nowhere");
        }
        stage.remember(into, meant);
        return Finding.met("an answer", "\"" + meant + "\"");
    }

    /** Whether the answer must be kept nowhere. */
    public boolean isSecret() {
        return Boolean.TRUE.equals(secret);
    }

    private String meant(String answer, List<String> offered) throws StepFailed {
        for (String choice : offered) {
            if (choice.equalsIgnoreCase(answer)) {
                return choice;
            }
        }
        String known = String.join(" or ", offered);
        throw new StepFailed(
                StepFailed.Cause.REFUSED,
                known + " as the answer for " + into,
                "\"" + answer + "\"",
                "answer with one of them: --answer " + into + "=" + offered.get(0));
    }
}
