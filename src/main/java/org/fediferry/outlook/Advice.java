package org.fediferry.outlook;

import org.fediferry.scenario.Ability;

/** Export or migrate or both: what people confuse. */
public record Advice(Choice choice, String because) {

    /** What to do. */
    public enum Choice {
        MIGRATE_AND_EXPORT("migrate-and-export", "Both"),
        MIGRATE("migrate", "Migrate"),
        EXPORT("export", "Export"),
        NEITHER("neither", "Neither"),
        UNKNOWN("unknown", "Not known");

        private final String key;
        private final String title;

        Choice(String key, String title) {
            this.key = key;
            this.title = title;
        }

        /** The word for programs. */
        public String key() {
            return key;
        }

        /** The answer for people. */
        public String title() {
            return title;
        }
    }

    static Advice of(Pair pair) {
        boolean files = Pair.FILES.stream().anyMatch(pair::isByFile);
        boolean byHand = Pair.FILES.stream().anyMatch(kind -> Pair.works(pair.out(kind)) && Pair.works(pair.in(kind)));
        Judgement move = pair.move();
        if (move.is(Ability.Answer.UNKNOWN)) {
            return new Advice(
                    Choice.UNKNOWN,
                    "Nobody has published whether followers can be moved from "
                            + pair.from().place().name() + " to "
                            + pair.to().place().name() + ". Export what can be exported in any case; it changes"
                            + " nothing.");
        }
        if (pair.isMove()) {
            return files
                    ? new Advice(
                            Choice.MIGRATE_AND_EXPORT,
                            "Migrating moves your followers and nothing else. What you follow and what you have"
                                    + " blocked travels as files, exported on the old server and imported on the new"
                                    + " one. Neither replaces the other.")
                    : new Advice(
                            Choice.MIGRATE,
                            "Migrating moves your followers. No file of "
                                    + pair.from().place().name() + " can be imported on "
                                    + pair.to().place().name() + " as it is; "
                                    + (byHand
                                            ? "what can be taken by hand is said below."
                                            : "export for yourself what you want to keep."));
        }
        return files || byHand
                ? new Advice(
                        Choice.EXPORT,
                        "There is no migration between these two, so nobody follows you along by themselves. Files"
                                + " carry what is named below; for the rest, say where you can be found.")
                : new Advice(
                        Choice.NEITHER,
                        "There is no migration between these two, and no file that one gives is taken by the other."
                                + " What helps is to say where you can be found, and to keep the old account.");
    }
}
