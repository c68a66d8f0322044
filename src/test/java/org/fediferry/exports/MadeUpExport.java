package org.fediferry.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.fediferry.exports.CsvRecord.Cell;

/** An export as Mastodon 3.5 to 4.6 would have written it, made up from a random number. */
record MadeUpExport(ExportKind kind, List<String> header, List<List<Cell>> rows) {
    private static final List<ExportKind> KINDS = List.of(
            ExportKind.FOLLOWS,
            ExportKind.LISTS,
            ExportKind.MUTES,
            ExportKind.BLOCKS,
            ExportKind.DOMAIN_BLOCKS,
            ExportKind.BOOKMARKS);
    private static final List<String> TITLES = List.of(
            "News",
            "Friends, old",
            "say \"hi\" to them",
            "Über uns",
            "two\nlines",
            "🚲, 🚆",
            "a;b",
            "tab\there",
            "don’t",
            "“curly”",
            "\"quoted\"",
            "x=y",
            "été à Paris",
            "true");
    private static final List<String> LANGUAGES = List.of("", "en", "en, fr", "pt-BR, de, zh-TW");

    static MadeUpExport of(Random random) {
        ExportKind kind = KINDS.get(random.nextInt(KINDS.size()));
        boolean old = kind == ExportKind.FOLLOWS && random.nextInt(3) == 0;
        int columns = old ? 2 : kind.columns().size();
        List<List<Cell>> rows = new ArrayList<>();
        int size = random.nextInt(9);
        for (int row = 0; row < size; row++) {
            List<Cell> cells = new ArrayList<>();
            for (Column column : kind.columns().subList(0, columns)) {
                cells.add(cell(column, random, row));
            }
            rows.add(cells);
        }
        return new MadeUpExport(
                kind, kind.header().isEmpty() ? List.of() : kind.header().subList(0, columns), rows);
    }

    private static Cell cell(Column column, Random random, int row) {
        return switch (column.content()) {
            case HANDLE ->
                Cell.of(pick(random, List.of("ada", "Bo_Carter", "x.y-z", "n" + row)) + row + "@" + domain(random));
            case DOMAIN -> Cell.of(row + "." + domain(random));
            case ADDRESS -> Cell.of("https://%s/users/Ada/statuses/%d".formatted(domain(random), 100 + row));
            case FLAG -> Cell.of(String.valueOf(random.nextBoolean()));
            case TITLE -> Cell.of(pick(random, TITLES));
            case LANGUAGES -> random.nextInt(5) == 0 ? new Cell("", true) : Cell.of(pick(random, LANGUAGES));
        };
    }

    private static String domain(Random random) {
        return pick(
                random, List.of("harbour.example", "xn--hfen-loa.example", "a-b.c.example", "localhost.example:8443"));
    }

    private static <T> T pick(Random random, List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    /** As Ruby's CSV writes it, in other words than the code that is tested. */
    String text() {
        StringBuilder text = new StringBuilder();
        if (!header.isEmpty()) {
            text.append(String.join(",", header)).append('\n');
        }
        for (List<Cell> row : rows) {
            text.append(row.stream().map(MadeUpExport::ruby).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    static String ruby(Cell cell) {
        if (cell.text().isEmpty()) {
            return cell.quoted() ? "\"\"" : "";
        }
        return cell.text().matches("(?s).*[\\r\\n,\"].*")
                ? "\"" + cell.text().replace("\"", "\"\"") + "\""
                : cell.text();
    }
}
