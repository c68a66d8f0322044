package org.fediferry.run;

import java.util.Random;

/** Scenarios that nobody would write: steps in any order, some of which nobody can take back. */
final class AnyPlan {

    private final Random random;
    private final StringBuilder steps = new StringBuilder("steps:\n  - open: home\n");

    private AnyPlan(long seed) {
        this.random = new Random(seed);
    }

    static String of(long seed) {
        AnyPlan plan = new AnyPlan(seed);
        int length = 3 + plan.random.nextInt(10);
        for (int i = 0; i < length; i++) {
            plan.add();
        }
        return plan.steps + "finally:\n  - fill: home.name\n    with: bye\n";
    }

    private void add() {
        switch (random.nextInt(9)) {
            case 0 -> step("open: home", false);
            case 1 -> step("fill: home.name\n    with: ada", true);
            case 2 -> step("expect: home.done", true);
            case 3 -> step("done-if: home.done", false);
            case 4 -> step("only-if: home.save", false);
            case 5 -> step("say: on we go", false);
            case 6 -> step("click: home.save\n    effect: reversible" + happened(), true);
            default ->
                step(
                        "click: home.move\n    confirm: move:@" + (random.nextBoolean() ? "one" : "other") + happened(),
                        false);
        }
    }

    private String happened() {
        return random.nextBoolean() ? "\n    happened: home.done" : "";
    }

    private void step(String text, boolean mayBeOptional) {
        steps.append("  - ").append(text).append('\n');
        if (mayBeOptional && random.nextInt(4) == 0) {
            steps.append("    optional: true\n");
        }
        if (mayBeOptional && random.nextInt(4) == 0) {
            steps.append("    retry: 2 times every 1ms\n");
        }
        if (random.nextInt(4) == 0) {
            steps.append("    when: ")
                    .append(random.nextBoolean() ? "" : "not ")
                    .append("home.done\n");
        }
    }
}
