package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.testng.annotations.Test;

/** Questions at a terminal. */
@Test(groups = "unit")
public class QuestionnaireTest {

    public void takesTheNumberOfAChoice() {
        FakeKeyboard keyboard = new FakeKeyboard("0", "four", "3", " 2 ");

        assertThat(new Questionnaire(keyboard).choice("Which?", List.of("this", "that")))
                .contains(1);
        assertThat(keyboard.printed).contains("Which?", "  1  this", "  2  that", "one of 1 to 2 >");
    }

    public void takesATextThatIsNotEmpty() {
        FakeKeyboard keyboard = new FakeKeyboard("", "  ", " lantern.example ");

        assertThat(new Questionnaire(keyboard).text("Where to?", "a server")).contains("lantern.example");
    }

    public void endsWithTheInput() {
        assertThat(new Questionnaire(new FakeKeyboard("9")).choice("Which?", List.of("this")))
                .isEmpty();
        assertThat(new Questionnaire(new FakeKeyboard()).text("Where to?", "a server"))
                .isEmpty();
    }

    public void forgetsWhatWasTypedBeforeItAsked() {
        assertThat(new Questionnaire(new FakeKeyboard("2").tooEarly("1")).choice("Which?", List.of("this", "that")))
                .contains(1);
    }
}
