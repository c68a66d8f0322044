package org.fediferry.exports;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.fediferry.exports.Column.Content;
import org.fediferry.exports.CsvRecord.Cell;
import org.jspecify.annotations.Nullable;

/** Finds out by header and content, never by its name, what an export file is; refuses what could be several things. */
final class Recognition {
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final Path file;
    private final TextForm text;
    private final @Nullable ExportKind said;

    private Recognition(Path file, TextForm text, @Nullable ExportKind said) {
        this.file = file;
        this.text = text;
        this.said = said;
    }

    /** What the person says about the kind decides only between kinds that the content allows. */
    static Shape of(Path file, TextForm text, @Nullable ExportKind said) throws IOException, UnreadableExport {
        return new Recognition(file, text, said).recognise();
    }

    private Shape recognise() throws IOException, UnreadableExport {
        char first = firstCharacter();
        if (first == '{' || first == '[') {
            return json(first == '[');
        }
        Sample best = null;
        for (char separator : SEPARATORS) {
            try (CsvReader records = new CsvReader(text.open(file), separator)) {
                Sample sample = Sample.of(records, separator);
                if (best == null || sample.isBetterThan(best)) {
                    best = sample;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("there are separators");
        }
        return decide(best);
    }

    private char firstCharacter() throws IOException {
        try (Reader reader = text.open(file)) {
            int next = reader.read();
            while (next >= 0 && Character.isWhitespace(next)) {
                next = reader.read();
            }
            return next < 0 ? ' ' : (char) next;
        }
    }

    private Shape decide(Sample sample) throws UnreadableExport {
        if (!sample.unknownColumn().isEmpty()) {
            throw refused(
                    sample.firstLine(),
                    "there is a column that no server knows: \"%s\"".formatted(sample.unknownColumn()),
                    "take that column out, or collect the file again");
        }
        Set<ExportKind> kinds = sample.kinds();
        if (kinds.isEmpty() || (sample.understood() == 0 && sample.odd() > 0)) {
            throw refused(
                    sample.firstLine(),
                    Findings.quote(sample.firstText()) + " is nothing that a server exports",
                    "collect the file again; a page that asks to sign in is sometimes kept in its place");
        }
        if (said != null && !kinds.contains(said)) {
            throw otherKind(sample, said);
        }
        if (said == null && kinds.size() > 1) {
            throw undecided(sample.isEmpty(), kinds);
        }
        ExportKind kind = said == null ? kinds.iterator().next() : said;
        if (sample.isEmpty() && !kind.header().isEmpty()) {
            throw refused(1, "there is not even the header", "collect the file again");
        }
        return new Shape(kind, text, sample.separator(), sample.header(), sample.columns(kind), false);
    }

    private UnreadableExport otherKind(Sample sample, ExportKind wanted) {
        String harm = wanted == ExportKind.BLOCKS && sample.kinds().contains(ExportKind.FOLLOWS)
                ? "; imported as blocks, everybody in it would be blocked, and unfollowed"
                : "";
        return refused(
                sample.firstLine(),
                "the %s that of %s, not of %s%s"
                        .formatted(
                                sample.header().isEmpty() ? "content is" : "header is",
                                words(sample.kinds()),
                                wanted.keyword(),
                                harm),
                "leave --kind out, and import it as " + words(sample.kinds()));
    }

    private UnreadableExport undecided(boolean empty, Set<ExportKind> kinds) {
        return empty
                ? new UnreadableExport(
                        file + " is empty: it could be anything", "say what it is: --kind " + alternatives(kinds))
                : new UnreadableExport(
                        "%s could be %s: nothing in it says which, and its name does not count"
                                .formatted(file, words(kinds)),
                        "say what it is: --kind " + alternatives(kinds));
    }

    private static String words(Set<ExportKind> kinds) {
        return kinds.stream().map(ExportKind::keyword).collect(Collectors.joining(" or "));
    }

    private static String alternatives(Set<ExportKind> kinds) {
        return kinds.stream().map(ExportKind::keyword).collect(Collectors.joining("|"));
    }

    private UnreadableExport refused(long line, String what, String advice) {
        return new UnreadableExport("%s, line %d: %s".formatted(file, line, what), advice);
    }

    /** Mastodon's filters, or one of the two forms of Pixelfed. */
    private Shape json(boolean list) throws IOException, UnreadableExport {
        Set<ExportKind> kinds = EnumSet.noneOf(ExportKind.class);
        if (list) {
            kinds.add(ExportKind.FOLLOWS);
            if (said == null) {
                throw new UnreadableExport(
                        file + " looks like a list of Pixelfed: follows or followers, nothing in it says which",
                        "if they are the accounts that you follow, say so: --kind follows");
            }
        } else if (hasList(ExportKind.FILTERS)) {
            kinds.add(ExportKind.FILTERS);
        } else {
            List.of(ExportKind.MUTES, ExportKind.BLOCKS).stream()
                    .filter(this::hasList)
                    .forEach(kinds::add);
        }
        if (kinds.isEmpty()) {
            throw refused(1, "this JSON is nothing that a server exports", "collect the file again");
        }
        if (said != null && !kinds.contains(said)) {
            throw refused(
                    1,
                    "the content is that of %s, not of %s".formatted(words(kinds), said.keyword()),
                    "leave --kind out");
        }
        if (said == null && kinds.size() > 1) {
            throw new UnreadableExport(
                    file + " holds " + kinds.stream().map(ExportKind::keyword).collect(Collectors.joining(" and ")),
                    "say which of them: --kind " + alternatives(kinds));
        }
        ExportKind kind = said == null ? kinds.iterator().next() : said;
        return new Shape(kind, text, ',', List.of(), kind.columns().subList(0, 1), kind != ExportKind.FILTERS);
    }

    /** Whether the list that this kind needs is there; what is wrong inside it shows later. */
    private boolean hasList(ExportKind kind) {
        String key = kind == ExportKind.FILTERS ? FilterRows.LIST : PixelfedRecords.key(kind);
        try (PixelfedRecords records = new PixelfedRecords(text.open(file), key)) {
            return records.hasList();
        } catch (IOException broken) {
            return false;
        }
    }

    /** The beginning of a file, read with one separator. */
    private record Sample(
            char separator,
            List<String> header,
            List<String> names,
            Set<ExportKind> kinds,
            long firstLine,
            String firstText,
            int understood,
            int odd) {
        private static final int ROWS = 50;

        static Sample of(CsvReader records, char separator) throws IOException {
            List<CsvRecord> first = new ArrayList<>();
            try {
                for (CsvRecord read = records.next(); read != null && first.size() < ROWS; read = records.next()) {
                    if (!read.isBlank()) {
                        first.add(read);
                    }
                }
            } catch (Rows.Unreadable brokenFromHereOn) {
                // What was read before tells the kind; the line is reported when all rows are read.
                return of(first, separator);
            }
            return of(first, separator);
        }

        private static Sample of(List<CsvRecord> rows, char separator) {
            CsvRecord top = rows.isEmpty() ? new CsvRecord(1, List.of(), "", "", "") : rows.get(0);
            List<String> cells = top.cells().stream().map(Cell::text).toList();
            Optional<List<String>> names = HeaderWords.columns(cells).filter(found -> isHeader(found, cells));
            Set<ExportKind> kinds = EnumSet.complementOf(EnumSet.of(ExportKind.FILTERS));
            kinds.removeIf(
                    kind -> names.isPresent() && columns(kind, names.get()).isEmpty());
            int understood = 0;
            int odd = 0;
            for (CsvRecord row : rows.subList(names.isPresent() ? 1 : 0, rows.size())) {
                Set<ExportKind> both = EnumSet.copyOf(kinds);
                both.removeIf(kind -> !fits(row, columns(kind, names.orElse(List.of())), separator));
                if (both.isEmpty()) {
                    odd++;
                } else {
                    understood++;
                    kinds = both;
                }
                if (kinds.isEmpty()) {
                    break;
                }
            }
            return new Sample(
                    separator,
                    names.isPresent() ? cells : List.of(),
                    names.orElse(List.of()),
                    kinds,
                    top.line(),
                    top.text(),
                    understood,
                    odd);
        }

        private static boolean isHeader(List<String> names, List<String> cells) {
            return names.stream().noneMatch(String::isEmpty)
                    || (Column.isName(cells.get(0))
                            && cells.stream().noneMatch(cell -> CellMender.speaksFor(Content.HANDLE, cell)));
        }

        private static boolean fits(CsvRecord row, List<Column> columns, char separator) {
            RowFit.Fitted fitted = RowFit.of(row, columns, separator);
            if (fitted == null) {
                return false;
            }
            for (int at = 0; at < columns.size(); at++) {
                Column column = columns.get(at);
                String cell =
                        at < fitted.cells().size() ? fitted.cells().get(at).text() : "";
                boolean left = column.isOption() && cell.isBlank();
                if (!left && !CellMender.speaksFor(column.content(), cell)) {
                    return false;
                }
            }
            return true;
        }

        /** Empty where the kind has no such columns. */
        private static List<Column> columns(ExportKind kind, List<String> names) {
            if (names.isEmpty()) {
                return kind.columns();
            }
            List<Column> columns = names.stream()
                    .flatMap(name -> kind.columns().stream()
                            .filter(column -> column.name().equals(name)))
                    .distinct()
                    .toList();
            boolean named = columns.size() == names.size()
                    && kind.columns().stream()
                            .filter(column -> !column.isOption())
                            .allMatch(columns::contains);
            return named ? columns : List.of();
        }

        List<Column> columns(ExportKind kind) {
            return columns(kind, names);
        }

        String unknownColumn() {
            int at = names.indexOf("");
            return at < 0 ? "" : header.get(at);
        }

        boolean isEmpty() {
            return header.isEmpty() && understood == 0 && odd == 0;
        }

        boolean isBetterThan(Sample other) {
            return score() > other.score();
        }

        private int score() {
            return (header.isEmpty() || kinds.isEmpty() ? 0 : ROWS + 1) + understood - odd;
        }
    }
}
