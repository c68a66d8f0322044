package org.fediferry.exports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fediferry.exports.CsvRecord.Cell;
import org.fediferry.exports.Dialect.Layout;
import org.fediferry.exports.Difference.Found;

/** An export file written for another software. What that cannot hold is told, row by row. */
public final class Conversion {
    private static final int MOST = 5;

    private final Examination file;
    private final Dialect dialect;
    private final Layout layout;
    private final Map<String, FirstFew<RowProblem>> losses = new LinkedHashMap<>();

    private Conversion(Examination file, Dialect dialect, Layout layout) {
        this.file = file;
        this.dialect = dialect;
        this.layout = layout;
    }

    /** Throws where the software takes no such file, or could not tell its rows apart. */
    public static Conversion of(Examination file, Dialect dialect) throws IOException, UnreadableExport {
        Optional<Layout> layout = dialect.layout(file.kind());
        if (layout.isEmpty()) {
            throw new UnreadableExport(
                    "%s takes in no %s".formatted(dialect.title(), file.kind().keyword()),
                    dialect.kinds().isEmpty()
                            ? "it takes in no such file at all"
                            : "it takes in "
                                    + dialect.kinds().stream()
                                            .map(ExportKind::keyword)
                                            .collect(Collectors.joining(", ")));
        }
        Conversion conversion = new Conversion(file, dialect, layout.get());
        if (!file.isRefused() && !file.kind().isJson()) {
            conversion.look();
        }
        return conversion;
    }

    private void look() throws IOException, UnreadableExport {
        FirstFew<RowProblem> impossible = new FirstFew<>(1);
        file.forEach(numbered -> {
            MendedRow row = numbered.row();
            for (Column column : row.columns()) {
                String text = row.cell(column).text();
                if (layout.columns().contains(column)) {
                    if (!layout.quotes() && !isPlain(text)) {
                        impossible.add(row.line(), new RowProblem(row.line(), Findings.quote(text)));
                    }
                } else if (!column.byDefault().equals(column.canonical(text))) {
                    losses.computeIfAbsent(column.name(), name -> new FirstFew<>(MOST))
                            .add(row.line(), new RowProblem(row.line(), "%s: %s".formatted(name(row), text)));
                }
            }
        });
        if (impossible.count() > 0) {
            throw new UnreadableExport(
                    "%s, %s: %s cuts lines at their commas and knows no quotes; %d such rows"
                            .formatted(file.file(), impossible.first().get(0), dialect.title(), impossible.count()),
                    "rename the list on the old server first, without commas and quotes");
        }
    }

    private static String name(MendedRow row) {
        return row.entry(0).name();
    }

    private static boolean isPlain(String text) {
        return !CsvLine.needsQuotes(text) && text.strip().equals(text);
    }

    /** What the software has no place for, by column: the first few rows, and how many. */
    public Map<String, Found<RowProblem>> losses() {
        Map<String, Found<RowProblem>> found = new LinkedHashMap<>();
        losses.forEach((name, few) -> found.put(name, new Found<>(few.count(), few.first())));
        return found;
    }

    public Dialect dialect() {
        return dialect;
    }

    /** Writes {@code following_accounts-akkoma.csv} and the like: beside the file, or into a folder; never over a file. */
    public List<Path> write(Optional<Path> folder, Limits limits) throws IOException, UnreadableExport {
        if (file.isRefused()) {
            return List.of();
        }
        Path target = FileNames.target(file.file(), file.kind(), folder, "-" + dialect.keyword());
        if (file.kind().isJson()) {
            return file.writeText(target);
        }
        String header = layout.header()
                ? layout.columns().stream().map(Column::name).collect(Collectors.joining(",")) + "\n"
                : "";
        try (PartsWriter out = new PartsWriter(target, header, limits)) {
            file.forEach(numbered -> out.add(line(numbered.row()) + "\n"));
            return out.keep();
        }
    }

    private String line(MendedRow row) {
        List<Cell> cells = layout.columns().stream()
                .map(column -> {
                    Cell cell = row.cell(column);
                    boolean left = column.isOption() && cell.text().isEmpty() && !cell.quoted();
                    return left ? Cell.of(column.byDefault()) : cell;
                })
                .toList();
        return CsvLine.of(cells);
    }
}
