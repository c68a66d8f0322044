package org.fediferry.practice.transfer;

import java.util.List;
import java.util.Map;
import org.fediferry.practice.social.BulkImport;
import org.fediferry.practice.social.ImportType;

/** The rows of an import that failed, as a file that can be uploaded again. */
public final class Failures {

    private Failures() {}

    public static String of(BulkImport bulkImport) {
        ImportType type = bulkImport.type();
        CsvWriter csv = new CsvWriter();
        if (type.hasHeader()) {
            csv.row(type.columns());
        }
        bulkImport.failures().forEach(row -> csv.row(cells(type, row)));
        return csv.toString();
    }

    private static List<String> cells(ImportType type, Map<String, String> row) {
        return type.columns().stream()
                .map(column -> row.getOrDefault(column, ""))
                .toList();
    }
}
