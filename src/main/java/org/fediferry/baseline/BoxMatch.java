package org.fediferry.baseline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which element of the old page is which of the new one. */
final class BoxMatch {

    /** An element on both pages. */
    record Pair(ElementBox before, ElementBox after) {

        boolean isReworded() {
            return !before.text().equals(after.text()) || !before.name().equals(after.name());
        }

        int right() {
            return after.area().x() - before.area().x();
        }

        int down() {
            return after.area().y() - before.area().y();
        }

        boolean isResized() {
            return Math.abs(after.area().width() - before.area().width()) > 2
                    || Math.abs(after.area().height() - before.area().height()) > 2;
        }
    }

    private final List<Pair> pairs = new ArrayList<>();
    private final List<ElementBox> gone;
    private final List<ElementBox> fresh;

    private BoxMatch(List<ElementBox> before, List<ElementBox> after) {
        gone = new ArrayList<>(before);
        fresh = new ArrayList<>(after);
    }

    static BoxMatch of(List<ElementBox> before, List<ElementBox> after) {
        BoxMatch match = new BoxMatch(before, after);
        // Counted selectors mean another element as soon as one comes before it: names first.
        match.pair(box -> isCounted(box.selector()) ? "" : box.kind() + box.selector());
        match.pair(box -> box.text().isEmpty() && box.name().isEmpty() ? "" : box.kind() + box.name() + box.text());
        match.pair(box -> box.kind() + box.selector());
        return match;
    }

    private static boolean isCounted(String selector) {
        return selector.contains(" > ") || selector.contains(":nth-of-type");
    }

    /** Pairs what has the same mark, in the order of the page; nothing without a mark. */
    private void pair(Function<ElementBox, String> mark) {
        Map<String, List<ElementBox>> waiting = new HashMap<>();
        for (ElementBox box : fresh) {
            waiting.computeIfAbsent(mark.apply(box), any -> new ArrayList<>()).add(box);
        }
        waiting.remove("");
        for (ElementBox box : List.copyOf(gone)) {
            List<ElementBox> same = waiting.getOrDefault(mark.apply(box), List.of());
            if (!same.isEmpty()) {
                ElementBox other = same.remove(0);
                pairs.add(new Pair(box, other));
                gone.remove(box);
                fresh.remove(other);
            }
        }
    }

    List<Pair> pairs() {
        return pairs;
    }

    /** What was on the old page only. */
    List<ElementBox> gone() {
        return gone;
    }

    /** What is on the new page only. */
    List<ElementBox> fresh() {
        return fresh;
    }
}
