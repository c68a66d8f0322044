package org.fediferry.exports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.fediferry.exports.CsvRecord.Cell;

/** What editors, spreadsheets and broken connections do to an export; several things at once. */
final class Mangling {
    private final MadeUpExport export;
    private final Random random;
    private final List<String> done = new ArrayList<>();
    private String separator = ",";
    private String lineEnd = "\n";
    private Charset charset = StandardCharsets.UTF_8;
    private boolean mark;
    private boolean naive;
    private boolean allQuoted;
    private boolean spaces;
    private boolean header = true;
    private boolean again;
    private boolean cut;
    private int shift;

    /**
     * A mangled file.
     *
     * @param rows how many of the rows are in it from their first to their last character
     * @param breaksOff something of the next row is in it, too
     */
    record Mangled(ByteArrayOutputStream content, int rows, boolean breaksOff, String how) {}

    private Mangling(MadeUpExport export, Random random) {
        this.export = export;
        this.random = random;
    }

    static Mangled of(MadeUpExport export, Random random) {
        Mangling mangling = new Mangling(export, random);
        int times = 1 + random.nextInt(3);
        for (int time = 0; time < times; time++) {
            mangling.choose(random.nextInt(14));
        }
        return mangling.write();
    }

    private void choose(int which) {
        switch (which) {
            case 0 -> mark = did("byte order mark");
            case 1 -> lineEnd = did("Windows") ? "\r\n" : "";
            case 2 -> lineEnd = did("old Mac") ? "\r" : "";
            case 3 -> spaces = did("spaces");
            case 4 -> separator = did("semicolons") ? ";" : "";
            case 5 -> separator = did("tabs") ? "\t" : "";
            case 6 -> naive = !export.text().contains("\"\"\"") && did("no quotes");
            case 7 -> allQuoted = did("all quoted");
            case 8 -> header = !did("no header");
            case 9 -> again = did("rows and header again");
            case 10 -> charset = did("UTF-16") ? StandardCharsets.UTF_16LE : charset;
            case 11 -> charset = isLatin() && did("Latin 1") ? StandardCharsets.ISO_8859_1 : charset;
            case 12 -> shift = did("columns moved") ? 1 : 0;
            default -> cut = did("cut off");
        }
    }

    private boolean isLatin() {
        return StandardCharsets.ISO_8859_1.newEncoder().canEncode(export.text());
    }

    private boolean did(String what) {
        done.add(what);
        return true;
    }

    private Mangled write() {
        if (!header) {
            shift = 0;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<int[]> rows = new ArrayList<>();
        if (charset.equals(StandardCharsets.UTF_16LE) || (mark && charset.equals(StandardCharsets.UTF_8))) {
            out.writeBytes("\uFEFF".getBytes(charset));
        }
        if (header && !export.header().isEmpty()) {
            line(export.header().stream().map(Cell::of).toList(), out);
        }
        for (List<Cell> row : export.rows()) {
            int end = line(row.stream().map(this::mangled).toList(), out);
            rows.add(new int[] {end, out.size()});
            if (again && random.nextBoolean()) {
                line(row, out);
                rows.get(rows.size() - 1)[1] = out.size();
            }
        }
        return finish(out.toByteArray(), rows);
    }

    private Mangled finish(byte[] bytes, List<int[]> rows) {
        int length = cut ? random.nextInt(bytes.length + 1) : bytes.length;
        int complete = (int) rows.stream().filter(row -> row[0] <= length).count();
        int behind = complete == 0 ? -1 : rows.get(complete - 1)[1];
        boolean more = complete < rows.size() && length > Math.max(behind, 0);
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.write(bytes, 0, length);
        return new Mangled(content, complete, more, String.join(", ", done));
    }

    /** Gives where the row ends without its line end. */
    private int line(List<Cell> cells, ByteArrayOutputStream out) {
        List<Cell> moved = new ArrayList<>(cells);
        Collections.rotate(moved, shift);
        String text = String.join(separator, moved.stream().map(this::written).toList());
        out.writeBytes(text.getBytes(charset));
        int end = out.size();
        out.writeBytes(lineEnd.getBytes(charset));
        return end;
    }

    private String written(Cell cell) {
        String text = cell.text().replace("\n", lineEnd);
        boolean quotes =
                allQuoted || text.contains("\"") || text.contains(separator) || text.matches("(?s).*[\\r\\n].*");
        String padded = spaces && !quotes ? " " + text + "  " : text;
        return quotes && !naive ? "\"" + padded.replace("\"", "\"\"") + "\"" : padded;
    }

    private Cell mangled(Cell cell) {
        String text = cell.text();
        int at = text.indexOf('@');
        if (at > 0 && !text.contains(" ") && random.nextInt(3) == 0) {
            return Cell.of(
                    switch (random.nextInt(4)) {
                        case 0 -> "@" + text;
                        case 1 -> text.substring(0, at) + text.substring(at).toUpperCase(Locale.ROOT);
                        case 2 -> "https://%s/@%s".formatted(text.substring(at + 1), text.substring(0, at));
                        default -> "\u200E" + text + "\u00A0";
                    });
        }
        return text.equals("true") && random.nextInt(4) == 0 && export.kind() != ExportKind.LISTS
                ? Cell.of("TRUE")
                : cell;
    }
}
