package org.fediferry.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fediferry.plan.Plan;
import org.fediferry.run.Confirmation;
import org.fediferry.run.Gate;
import org.jspecify.annotations.Nullable;

/**
 * Confirms what the command line names exactly; for everything else says what will happen and asks the person, who types
 * the exact words.
 */
final class Confirmations implements Confirmation {

    private static final int TRIES = 3;
    private static final String MOVE = "move:";

    private final List<String> confirmed;
    private final Plan plan;
    private final Optional<Keyboard> keyboard;

    Confirmations(List<String> confirmed, Plan plan, Optional<Keyboard> keyboard) {
        this.confirmed = List.copyOf(confirmed);
        this.plan = plan;
        this.keyboard = keyboard;
    }

    @Override
    public boolean confirms(Gate gate) {
        return confirmed.contains(gate.target())
                || keyboard.map(present -> asks(present, gate)).orElse(false);
    }

    private boolean asks(Keyboard present, Gate gate) {
        present.forget();
        present.print(String.join(System.lineSeparator(), summary(gate)));
        for (int tries = 0; tries < TRIES; tries++) {
            present.print("%n  > ".formatted());
            @Nullable String typed = present.line();
            if (typed == null || typed.isBlank()) {
                break;
            }
            if (typed.strip().equals(gate.target())) {
                return true;
            }
            present.print("  That is not  " + gate.target() + "  letter by letter; Enter alone stops here.");
        }
        present.print("  Not confirmed: nothing was done.%n".formatted());
        return false;
    }

    private List<String> summary(Gate gate) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("  " + gate.label());
        lines.add("  Nobody can take this back.");
        if (gate.target().startsWith(MOVE)) {
            sentences(lines, "What moves", plan.moves());
            sentences(lines, "What stays behind", plan.stays());
            String account = plan.account(gate.role())
                    .map(moved -> "@" + moved.handle().acct())
                    .orElse("the old account");
            sentences(
                    lines,
                    "What " + account + " cannot do any more afterwards",
                    List.of(
                            "post, boost and follow, or pin a post",
                            "change its profile: its name, its text, its links",
                            "import lists, or move again for 30 days"));
        }
        lines.add("");
        lines.add("  To do it, type  " + gate.target());
        lines.add("  To stop here, press Enter.");
        return lines;
    }

    private static void sentences(List<String> lines, String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            lines.add("");
            lines.add("  " + title);
            sentences.forEach(sentence -> lines.add("    - " + sentence));
        }
    }
}
