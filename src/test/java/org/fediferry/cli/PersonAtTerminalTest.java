package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.run.Person;
import org.testng.annotations.BeforeMethod;
import org.testng.annotations.Test;

/** Questions and tasks as somebody at a terminal sees them. */
@Test(groups = "unit")
public class PersonAtTerminalTest {

    private static final Instant UNTIL = Instant.parse("2026-11-20T10:30:00Z");

    private StringWriter said;

    @BeforeMethod(alwaysRun = true)
    public void listen() {
        said = new StringWriter();
    }

    private PersonAtTerminal person(Optional<Keyboard> keyboard, Map<String, String> answers) {
        PrintWriter writer = new PrintWriter(said, true);
        return new PersonAtTerminal(new Terminal(writer, writer, false), keyboard, answers, true);
    }

    private static Person.Question question(String... choices) {
        return new Person.Question("link", "Which page?", List.of(choices), UNTIL, false);
    }

    private Person.Asked asked(FakeKeyboard keyboard, String... choices) {
        return person(Optional.of(keyboard), Map.of()).ask(question(choices)).orElseThrow();
    }

    public void asksAndTakesWhatIsTyped() {
        FakeKeyboard keyboard = new FakeKeyboard(" https://ada.example ");
        assertThat(asked(keyboard).answer()).contains("https://ada.example");
        assertThat(keyboard.printed.toString()).contains("Which page?", "until ");
    }

    public void doesNotWait() {
        assertThat(asked(new FakeKeyboard()).answer()).isEmpty();
    }

    public void takesOnlyWhatIsAmongTheChoices() {
        FakeKeyboard keyboard = new FakeKeyboard("perhaps", "YES");
        Person.Asked asked = asked(keyboard, "yes", "no");
        assertThat(asked.answer()).isEmpty();
        assertThat(keyboard.printed.toString()).contains("(yes / no)", "one of yes, no");
        assertThat(asked.answer()).contains("YES");
    }

    public void isNotAnsweredByAnEmptyLine() {
        FakeKeyboard keyboard = new FakeKeyboard("", "me");
        Person.Asked asked = asked(keyboard);
        assertThat(asked.answer()).isEmpty();
        assertThat(asked.answer()).contains("me");
    }

    public void forgetsWhatWasTypedBeforeTheQuestion() {
        FakeKeyboard keyboard = new FakeKeyboard("me").tooEarly("an old line");
        assertThat(asked(keyboard).answer()).contains("me");
    }

    public void hasAnswersFromTheCommandLine() {
        FakeKeyboard keyboard = new FakeKeyboard("typed");
        PersonAtTerminal person = person(Optional.of(keyboard), Map.of("link", "given"));
        assertThat(person.ask(question()).orElseThrow().answer()).contains("given");
        assertThat(keyboard.printed).isEmpty();
    }

    public void isNobodyWithoutATerminal() {
        assertThat(person(Optional.empty(), Map.of()).ask(question())).isEmpty();
    }

    public void saysWhatIsToBeDoneWhereAndUntilWhen() {
        URI address = URI.create("https://old.example/auth/sign_in");
        PersonAtTerminal person = person(Optional.empty(), Map.of());
        person.handOver(new Person.Task("Touch your key.", address, false, UNTIL));
        assertThat(said.toString())
                .contains("Your turn: Touch your key.", "in the browser's window", address.toString());
        person.handOver(new Person.Task("Open the link.", address, true, UNTIL));
        assertThat(said.toString()).contains("open it in any browser  " + address, "waits until ");
    }
}
