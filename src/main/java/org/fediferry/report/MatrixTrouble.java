package org.fediferry.report;

import java.util.List;
import java.util.stream.Stream;
import org.fediferry.evidence.CheckedCase;

/**
 * A case that did not pass, or not at once.
 *
 * @param since as in {@link MatrixCell}
 */
public record MatrixTrouble(CheckedCase checked, String anchor, String since) {

    static MatrixTrouble of(CheckedCase checked, CheckHistory history, String anchor) {
        return new MatrixTrouble(
                checked, anchor, history.brokenSince(checked).map(Words::day).orElse(""));
    }

    /** The name of its icon and colour. */
    public String style() {
        return MatrixCell.style(checked.verdict());
    }

    /** What came of it, in words. */
    public String word() {
        return checked.attempts() > 1
                ? MatrixCell.word(checked.verdict()) + ", " + Words.number(checked.attempts()) + " attempts"
                : MatrixCell.word(checked.verdict());
    }

    /** What was found, and what changed on the pictures. */
    public List<String> sentences() {
        List<String> pictures = checked.pictures().stream()
                .flatMap(
                        picture -> picture.words().stream().map(words -> "the picture " + picture.key() + ": " + words))
                .toList();
        return Stream.concat(checked.problems().stream(), pictures.stream()).toList();
    }
}
