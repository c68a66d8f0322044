package org.fediferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.plan.ClosedTargets;
import org.fediferry.plan.Plan;
import org.fediferry.run.Gate;
import org.fediferry.scenario.ServerTypes;
import org.testng.annotations.DataProvider;
import org.testng.annotations.Test;

/** Nobody confirms by accident what nobody can take back. */
@Test(groups = "unit")
public class ConfirmationsTest {

    private static final String TARGET = "move:@ada@lantern.example";
    private static final Gate MOVE =
            new Gate(144, "old", "Move the followers of @ada@harbour.example to @ada@lantern.example", TARGET);
    private static final Plan PLAN = new Plan(
            "mastodon-to-mastodon",
            "Move",
            "",
            Map.of(),
            List.of(),
            List.of("your followers"),
            List.of("your posts"),
            new ClosedTargets(new ServerTypes(Path.of("scenarios")), List.of()));

    private static boolean confirms(Gate gate, FakeKeyboard keyboard) {
        return new Confirmations(List.of(), PLAN, Optional.of(keyboard)).confirms(gate);
    }

    public void takesTheExactWords() {
        FakeKeyboard keyboard = new FakeKeyboard("  " + TARGET + " ");
        assertThat(confirms(MOVE, keyboard)).isTrue();
    }

    public void saysWhatWillHappenBeforeItAsks() {
        FakeKeyboard keyboard = new FakeKeyboard(TARGET);
        assertThat(confirms(MOVE, keyboard)).isTrue();
        assertThat(keyboard.printed.toString())
                .containsSubsequence(
                        "Move the followers of @ada@harbour.example to @ada@lantern.example",
                        "Nobody can take this back.",
                        "What moves",
                        "- your followers",
                        "What stays behind",
                        "- your posts",
                        "cannot do any more",
                        "post",
                        "pin a post",
                        "change its profile",
                        "import",
                        "type  " + TARGET,
                        "> ");
    }

    public void speaksOfNoMoveWhereThereIsNone() {
        FakeKeyboard keyboard = new FakeKeyboard("cancel-redirect:@ada@harbour.example");
        Gate gate = new Gate(3, "account", "Cancel the redirect", "cancel-redirect:@ada@harbour.example");
        assertThat(confirms(gate, keyboard)).isTrue();
        assertThat(keyboard.printed.toString()).doesNotContain("What moves", "cannot do any more");
    }

    @DataProvider
    public Object[][] wrong() {
        return new Object[][] {
            {"y"}, {"yes"}, {"ada@lantern.example"}, {"move:@ada@harbour.example"}, {"MOVE:@ada@lantern.example"}, {""}
        };
    }

    @Test(groups = "unit", dataProvider = "wrong")
    public void takesNothingElse(String typed) {
        FakeKeyboard keyboard = new FakeKeyboard(typed);
        assertThat(confirms(MOVE, keyboard)).isFalse();
        assertThat(keyboard.printed.toString()).contains("Not confirmed: nothing was done.");
    }

    public void letsAMistakeBeCorrected() {
        FakeKeyboard keyboard = new FakeKeyboard("move:@ada@lantern", TARGET);
        assertThat(confirms(MOVE, keyboard)).isTrue();
        assertThat(keyboard.printed.toString()).contains("letter by letter");
    }

    public void givesUpAfterThreeMistakes() {
        assertThat(confirms(MOVE, new FakeKeyboard("a", "b", "c", TARGET))).isFalse();
    }

    public void isNotConfirmedByWhatWasTypedBefore() {
        assertThat(confirms(MOVE, new FakeKeyboard().tooEarly(TARGET))).isFalse();
    }

    public void asksNobodyWhereNobodyIsThere() {
        Confirmations nobody = new Confirmations(List.of("move:@eve@other.example"), PLAN, Optional.empty());
        assertThat(nobody.confirms(MOVE)).isFalse();
    }

    public void takesTheCommandLinesWord() {
        FakeKeyboard keyboard = new FakeKeyboard();
        Confirmations confirmations = new Confirmations(List.of(TARGET), PLAN, Optional.of(keyboard));
        assertThat(confirmations.confirms(MOVE)).isTrue();
        assertThat(keyboard.printed).isEmpty();
    }
}
