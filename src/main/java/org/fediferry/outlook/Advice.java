package org.fediferry.outlook;

import java.util.List;
import java.util.Locale;
import org.fediferry.scenario.Ability;
import org.fediferry.scenario.Kebab;

/** Export or migrate or both: what people confuse. */
public record Advice(Choice choice, String because) {

    /** What to do. */
    public enum Choice {
        MIGRATE_AND_EXPORT("Both"),
        MIGRATE("Migrate"),
        EXPORT("Export"),
        NEITHER("Neither"),
        UNKNOWN("Not known");

        private final String title;

        Choice(String title) {
            this.title = title;
        }

        /** The word for programs. */
        public String key() {
            return Kebab.of(this);
        }

        /** The answer for people. */
        public String title() {
            return title;
        }
    }

    /** From what is said of each item, so that nothing travels here and stays there. */
    static Advice of(Pair pair, List<Item> items) {
        String files = names(pair, items, Way.BY_FILE);
        String hands = names(pair, items, Way.BY_HAND);
        boolean nothing = files.isEmpty() && hands.isEmpty();
        if (pair.doubt().isPresent()) {
            return new Advice(
                    Choice.UNKNOWN,
                    "Both servers know moves, but nobody should rely on this one. Export what can be exported before"
                            + " anything else; it changes nothing.");
        }
        if (pair.move().is(Ability.Answer.UNKNOWN)) {
            return new Advice(
                    Choice.UNKNOWN,
                    "Nobody has published whether followers can be moved from " + old(pair) + " to " + fresh(pair)
                            + ". Export what can be exported in any case; it changes nothing.");
        }
        if (!pair.isMove()) {
            return nothing
                    ? new Advice(
                            Choice.NEITHER,
                            "There is no migration between these two, and no file that one gives is taken by the other."
                                    + " What helps is to say where you can be found, and to keep the old account.")
                    : new Advice(
                            Choice.EXPORT,
                            "There is no migration between these two, so nobody follows you along by themselves."
                                    + travel(files, hands) + " For the rest, say where you can be found.");
        }
        return files.isEmpty()
                ? new Advice(
                        Choice.MIGRATE,
                        "Migrating moves your followers. No file of " + old(pair) + " can be imported on "
                                + fresh(pair) + " as it is."
                                + (hands.isEmpty()
                                        ? " Export for yourself what you want to keep."
                                        : travel(files, hands)))
                : new Advice(
                        Choice.MIGRATE_AND_EXPORT,
                        "Migrating moves your followers and nothing else." + travel(files, hands)
                                + " Neither replaces the other.");
    }

    private static String travel(String files, String hands) {
        return (files.isEmpty()
                        ? ""
                        : Sentence.after(
                                files + " travel as files, exported on the old server and imported on the new one"))
                + (hands.isEmpty() ? "" : Sentence.after(hands + " can be taken by hand, as said below"));
    }

    /** What there is a file of that the new server takes, by the way that it goes. */
    private static String names(Pair pair, List<Item> items, Way way) {
        List<String> names = items.stream()
                .filter(item -> item.way() == way && pair.isTakenAlong(item.matter()))
                .map(item -> item.title().toLowerCase(Locale.ROOT))
                .toList();
        int last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }

    private static String old(Pair pair) {
        return pair.from().place().name();
    }

    private static String fresh(Pair pair) {
        return pair.to().place().name();
    }
}
