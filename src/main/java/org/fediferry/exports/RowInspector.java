package org.fediferry.exports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fediferry.exports.ExportCheck.Remarks;
import org.fediferry.exports.Rows.Row;

/** Looks at the rows of one export file as they pass by. */
final class RowInspector {
    /** Mastodon 4.2+: a file whose first cell is one of these begins with a header. */
    private static final Set<String> FIRST_HEADER_CELLS = Set.of("Account address", "#domain", "#uri", "List name");

    private static final int MOST_REMARKS = 20;
    private static final int QUOTED = 60;

    private final ExportKind kind;
    private final SeenBefore entries = new SeenBefore();
    private final SeenBefore lists = new SeenBefore();
    private final Remarked problems = new Remarked();
    private final Remarked duplicates = new Remarked();
    private boolean headerOk;
    private boolean begun;
    private long rows;

    /** Keeps the first few, counts the rest. */
    private static final class Remarked {
        private final List<RowProblem> first = new ArrayList<>();
        private long count;

        void add(long line, String what) {
            if (count++ < MOST_REMARKS) {
                first.add(new RowProblem(line, what));
            }
        }
    }

    RowInspector(ExportKind kind) {
        this.kind = kind;
        this.headerOk = kind.header().isEmpty();
    }

    void problem(long line, String what) {
        problems.add(line, what);
    }

    void inspect(Row row) {
        if (!begun) {
            begun = true;
            if (isHeader(kind, row.cells())) {
                inspectHeader(row);
                return;
            }
            if (!headerOk) {
                problem(row.line(), "expected the header \"%s\"".formatted(String.join(",", kind.header())));
            }
        }
        rows++;
        inspectCells(row);
        if (entries.add(key(kind, row.cells()))) {
            duplicates.add(row.line(), "%s stands there a second time".formatted(quote(entry(kind, row.cells()))));
        }
        if (kind == ExportKind.LISTS) {
            lists.add(row.cells().get(0));
        }
    }

    /** Whether a row at the beginning is a header, be it of another kind. */
    static boolean isHeader(ExportKind kind, List<String> cells) {
        return !kind.isJson() && FIRST_HEADER_CELLS.contains(cells.get(0));
    }

    /** What a row is about: handle, domain, address or title; for lists "list: handle". */
    static String entry(ExportKind kind, List<String> cells) {
        boolean list = kind == ExportKind.LISTS && cells.size() > 1;
        String last = cells.get(list ? 1 : 0).replaceFirst("^@", "");
        return list ? cells.get(0) + ": " + last : last;
    }

    private void inspectHeader(Row row) {
        List<String> known = kind.columns().stream().map(Column::name).toList();
        headerOk = known.containsAll(row.cells()) && row.cells().get(0).equals(known.get(0));
        if (headerOk) {
            return;
        }
        Optional<ExportKind> other = Arrays.stream(ExportKind.values())
                .filter(candidate -> candidate.header().equals(row.cells()))
                .findFirst();
        problem(
                row.line(),
                other.map(real -> "this is the header of %s, not of %s".formatted(real.fileName(), kind.fileName()))
                        .orElse("unknown header %s, expected \"%s\""
                                .formatted(quote(String.join(",", row.cells())), String.join(",", known))));
    }

    private void inspectCells(Row row) {
        List<Column> columns = kind.columns();
        List<String> cells = row.cells();
        int fewest = kind == ExportKind.LISTS ? 2 : 1;
        int most = columns.size();
        if (cells.size() < fewest || cells.size() > most) {
            String expected = most == fewest ? String.valueOf(most) : fewest + " to " + most;
            problem(row.line(), "expected %s cells, found %d".formatted(expected, cells.size()));
        }
        for (int at = 0; at < Math.min(cells.size(), columns.size()); at++) {
            Column column = columns.get(at);
            if (!column.content().accepts(cells.get(at))) {
                problem(
                        row.line(),
                        "\"%s\" is %s, expected %s"
                                .formatted(
                                        column.name(),
                                        quote(cells.get(at)),
                                        column.content().words()));
            }
        }
    }

    /** Handles and domains are the same in capitals; titles and addresses are not. */
    private static String key(ExportKind kind, List<String> cells) {
        String entry = entry(kind, cells);
        return switch (kind) {
            case FOLLOWS, MUTES, BLOCKS, DOMAIN_BLOCKS -> entry.toLowerCase(Locale.ROOT);
            case BOOKMARKS, FILTERS -> entry;
            case LISTS -> cells.get(0) + entry.substring(cells.get(0).length()).toLowerCase(Locale.ROOT);
        };
    }

    private static String quote(String text) {
        return text.length() <= QUOTED ? "\"" + text + "\"" : "\"" + text.substring(0, QUOTED) + "…\"";
    }

    boolean headerOk() {
        return headerOk;
    }

    long rows() {
        return rows;
    }

    long counted() {
        return kind == ExportKind.LISTS ? lists.size() : rows;
    }

    Remarks problems() {
        return new Remarks(problems.first, problems.count, true);
    }

    Remarks duplicates() {
        return new Remarks(duplicates.first, duplicates.count, !entries.isFull());
    }
}
