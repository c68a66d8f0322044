package org.fediferry.evidence;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.fediferry.evidence.JournalProblem.Kind;

/** Compares the lines of a journal with what their numbers and checksums say. */
final class JournalCheck {

    private final List<JournalProblem> problems = new ArrayList<>();
    private final SortedMap<Long, Link> byNumber = new TreeMap<>();

    /**
     * One line as a link of the chain.
     *
     * @param hash of the line itself
     */
    private record Link(long n, String prev, String hash, boolean readable) {}

    private JournalCheck() {}

    static List<JournalProblem> problems(byte[] content) {
        JournalFile.Lines lines = JournalFile.split(content);
        JournalCheck check = new JournalCheck();
        check.order(lines.complete());
        check.chain();
        if (!lines.torn().isEmpty()) {
            check.found(Kind.TORN, "the last line is torn: the run was cut off while it was written");
        }
        return check.problems;
    }

    /** A line that cannot be read stands for the number that is due at its place. */
    private void order(List<byte[]> lines) {
        long previous = 0;
        long highest = 0;
        for (byte[] line : lines) {
            ObjectNode json = JournalFile.parse(line).orElse(null);
            long n = json == null ? previous + 1 : json.path("n").asLong();
            String prev = json == null ? "" : json.path("prev").asText();
            Link link = new Link(n, prev, Checksum.of(line), json != null);
            if (json == null) {
                found(Kind.CHANGED, "line " + n + " was changed: it cannot be read any more");
            }
            if (byNumber.putIfAbsent(n, link) != null) {
                found(Kind.REORDERED, "line " + n + " is there twice");
            } else if (n < highest) {
                found(Kind.REORDERED, "line " + n + " stands behind line " + previous);
            }
            highest = Math.max(highest, n);
            previous = n;
        }
        gaps();
    }

    private void gaps() {
        long due = 1;
        for (long n : byNumber.keySet()) {
            if (n == due + 1) {
                found(Kind.REMOVED, "line " + due + " was removed");
            } else if (n > due) {
                found(Kind.REMOVED, "lines " + due + " to " + (n - 1) + " were removed");
            }
            due = n + 1;
        }
    }

    private void chain() {
        Link before = new Link(0, "", JournalFile.FIRST, true);
        for (Link link : byNumber.values()) {
            boolean follows = link.n() == before.n() + 1;
            if (follows && before.readable() && link.readable() && !link.prev().equals(before.hash())) {
                found(Kind.CHANGED, "line " + Math.max(1, before.n()) + " was changed after it was written");
            }
            before = link;
        }
    }

    private void found(Kind kind, String text) {
        problems.add(new JournalProblem(kind, text));
    }
}
