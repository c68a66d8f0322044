package org.fediferry.pseudonym;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is put in the place of a part of a text. */
record Change(int start, int end, String text) {

    private boolean touches(Change other) {
        return start < other.end && other.start < end;
    }

    /** Adds those that touch none of the others. */
    static void addFree(List<Change> all, List<Change> more) {
        List<Change> free = more.stream()
                .filter(each -> all.stream().noneMatch(each::touches))
                .toList();
        all.addAll(free);
        all.sort(Comparator.comparingInt(Change::start));
    }

    /** The text with all of them made; they are in order and do not touch. */
    static String make(String text, List<Change> changes) {
        StringBuilder made = new StringBuilder();
        int done = 0;
        for (Change each : changes) {
            made.append(text, done, each.start()).append(each.text());
            done = each.end();
        }
        return made.append(text.substring(done)).toString();
    }

    /** The parts of a text that none of them touches. */
    static List<Change> gaps(String text, List<Change> changes) {
        List<Change> gaps = new ArrayList<>();
        int done = 0;
        for (Change each : changes) {
            if (each.start() > done) {
                gaps.add(new Change(done, each.start(), text.substring(done, each.start())));
            }
            done = each.end();
        }
        if (done < text.length()) {
            gaps.add(new Change(done, text.length(), text.substring(done)));
        }
        return gaps;
    }

    /** Where in the new text the part of the original before an offset ends: both are parted at the same joints. */
    int cut(String original, int offset) {
        String before = original.substring(start, offset);
        if (before.isEmpty() || offset >= end) {
            return before.isEmpty() ? 0 : text.length();
        }
        int joint = -1;
        int since = 0;
        for (int i = 0; i < before.length(); i++) {
            boolean joins = isJoint(before.charAt(i)) && next(joint) < text.length();
            joint = joins ? next(joint) : joint;
            since = joins ? 0 : since + 1;
        }
        boolean ends = isJoint(original.charAt(offset));
        return ends ? next(joint) : Math.min(joint + 1 + since, next(joint));
    }

    private int next(int joint) {
        for (int i = joint + 1; i < text.length(); i++) {
            if (isJoint(text.charAt(i))) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isJoint(char letter) {
        return letter == '@' || letter == '.' || Character.isWhitespace(letter);
    }
}
