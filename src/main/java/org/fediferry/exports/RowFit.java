package org.fediferry.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.fediferry.exports.Column.Content;
import org.fediferry.exports.CsvRecord.Cell;
import org.jspecify.annotations.Nullable;

/** Finds out which cell of a row belongs in which column, where quotes got lost or columns were added. */
final class RowFit {
    private static final Pattern MISSKEY_OPTION = Pattern.compile("[A-Za-z]+=[^,\\s]*");

    /** What came of it: a repair for each thing that was done. */
    record Fitted(List<Cell> cells, List<Repair> repairs) {}

    private RowFit() {}

    /** Null where it cannot be said. Fewer cells than columns are left as they are. */
    static @Nullable Fitted of(CsvRecord row, List<Column> columns, char separator) {
        List<Cell> cells = new ArrayList<>(row.cells());
        List<Repair> repairs = new ArrayList<>();
        while (cells.size() > columns.size() && isEmpty(cells.get(cells.size() - 1))) {
            cells.remove(cells.size() - 1);
            addOnce(repairs, Repair.CELLS);
        }
        if (cells.size() > columns.size()) {
            int title = indexOf(columns, Content.TITLE);
            int languages = indexOf(columns, Content.LANGUAGES);
            if (title == 0) {
                if (MISSKEY_OPTION.matcher(cells.get(cells.size() - 1).text()).matches()) {
                    cells.remove(cells.size() - 1);
                    addOnce(repairs, Repair.CELLS);
                }
                if (!joinTitle(cells, columns.size(), separator, repairs)) {
                    return null;
                }
            } else if (languages == columns.size() - 1) {
                List<String> codes = cells.subList(languages, cells.size()).stream()
                        .map(cell -> cell.text().strip())
                        .toList();
                cells.subList(languages, cells.size()).clear();
                cells.add(new Cell(String.join(", ", codes), true));
                addOnce(repairs, Repair.QUOTES);
            }
        }
        return cells.size() <= columns.size() ? new Fitted(cells, repairs) : null;
    }

    /** A title takes what is left of the handle, blanks included; but never another handle. */
    private static boolean joinTitle(List<Cell> cells, int width, char separator, List<Repair> repairs) {
        if (cells.size() <= width) {
            return true;
        }
        int last = cells.size() - 1;
        List<Cell> title = cells.subList(0, last);
        if (title.stream().anyMatch(cell -> cell.quoted() || CellMender.speaksFor(Content.HANDLE, cell.text()))) {
            return false;
        }
        String joined = String.join(
                String.valueOf(separator), title.stream().map(Cell::text).toList());
        title.clear();
        cells.add(0, new Cell(joined, true));
        addOnce(repairs, Repair.QUOTES);
        return true;
    }

    private static int indexOf(List<Column> columns, Content content) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).content() == content) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isEmpty(Cell cell) {
        return cell.text().isBlank() && !cell.quoted();
    }

    private static void addOnce(List<Repair> repairs, Repair repair) {
        if (!repairs.contains(repair)) {
            repairs.add(repair);
        }
    }
}
