package org.fediferry.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.fediferry.run.Person.Question;
import org.fediferry.scenario.Scenario;
import org.fediferry.step.Ask;
import org.fediferry.step.ForEach;
import org.fediferry.step.Step;
import org.fediferry.step.WrittenStep;
import org.testng.annotations.Test;

/** The person of a rehearsal goes the main path, and stays silent where there is none any more. */
@Test(groups = "unit")
public class AnswersTest {

    private static Question question(String name, String... choices) {
        return new Question(name, "Really?", List.of(choices), Instant.EPOCH, false);
    }

    public void agreesWhereverOneCan() {
        assertThat(new Answers().to(question("notice", "no", "yes"))).contains("yes");
        assertThat(new Answers().to(question("announcement", "post", "skip"))).contains("post");
        assertThat(new Answers().to(question("colour", "red", "green"))).contains("red");
    }

    public void saysNothingToWhatItCannotKnow() {
        assertThat(new Answers().to(question("password-of-the-cat"))).isEmpty();
        assertThat(new Answers().with("to", "ada@lantern.example").to(question("to")))
                .contains("ada@lantern.example");
    }

    public void hidesNoPageThatWasNotRecognised() {
        assertThat(new Answers().to(question("signed-in-already", "yes", "no"))).isEmpty();
    }

    /** Whoever adds a question to a scenario decides here whether it is asked on the main path. */
    public void everyQuestionThatShipsIsThoughtOf() {
        Set<String> onThePath = Set.of(
                "announcement",
                "expected",
                "go-on",
                "notice",
                "profile-bio",
                "profile-link",
                "redirect",
                "repost",
                "sign-in-link",
                "threads-post",
                "threads-posted",
                "to");
        Set<String> asked = new TreeSet<>();
        for (Scenario scenario : Scenarios.shipped()) {
            Stream.concat(scenario.steps().stream(), scenario.finish().stream())
                    .flatMap(AnswersTest::questions)
                    .forEach(asked::add);
        }

        Set<String> known = new TreeSet<>(onThePath);
        known.addAll(Answers.OFF_THE_PATH);
        assertThat(asked).isEqualTo(known);
    }

    private static Stream<String> questions(WrittenStep written) {
        Step step = written.step();
        if (step instanceof ForEach each) {
            return each.steps().stream().flatMap(AnswersTest::questions);
        }
        return step instanceof Ask ask ? Stream.of(ask.into().written()) : Stream.of();
    }
}
