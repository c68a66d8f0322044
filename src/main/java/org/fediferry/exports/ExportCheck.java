package org.fediferry.exports;

import java.nio.file.Path;
import java.util.List;

/**
 * What is in an export file and what is wrong with it.
 *
 * @param headerOk the header row is there and known, or the kind has none
 * @param rows entries, the header not counted
 * @param counted what the server's page counts: the entries, but for lists the lists that have members
 */
public record ExportCheck(
        ExportKind kind,
        Path file,
        FileForm form,
        boolean headerOk,
        long rows,
        long counted,
        Remarks problems,
        Remarks duplicates) {

    /**
     * The first few remarks of a sort, and how many there are.
     *
     * @param complete false when a very long file was not searched to its end
     */
    public record Remarks(List<RowProblem> first, long count, boolean complete) {
        public Remarks {
            first = List.copyOf(first);
        }
    }

    /** Duplicates do no harm by themselves; only Mastodon's progress display never reaches the end with them. */
    public boolean isSound() {
        return problems.count() == 0;
    }

    /** Compares with the number that the server's page showed. */
    public CountComparison compare(long expected) {
        return CountComparison.of(kind, counted, expected);
    }
}
