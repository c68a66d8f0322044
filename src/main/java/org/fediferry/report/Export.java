package org.fediferry.report;

import java.util.ArrayList;
import java.util.List;
import org.fediferry.evidence.ExportRecord;
import org.fediferry.evidence.RunRecord;

/** A collected file, as the report shows it. */
public record Export(ExportRecord file) {

    private static final int SHORT = 8;

    static List<Export> of(RunRecord run) {
        return run.exports().stream().map(Export::new).toList();
    }

    /** The last part of its path. */
    public String name() {
        return file.file().substring(file.file().lastIndexOf('/') + 1);
    }

    /** How many rows it has; a dash where it has none. */
    public String rows() {
        Long rows = file.rows();
        Long counted = file.counted();
        if (rows == null || counted == null || counted.equals(rows)) {
            return rows == null ? "–" : Words.number(rows);
        }
        return Words.number(rows) + " in " + Words.number(counted);
    }

    /** How many the page showed; a dash where it showed none. */
    public String shown() {
        Long shown = file.expectedRows();
        return shown == null ? "–" : Words.number(shown);
    }

    /** What was checked and how it came out, one sentence each. */
    public List<String> remarks() {
        List<String> remarks = new ArrayList<>(file.problems());
        Boolean headerOk = file.headerOk();
        if (headerOk != null && !headerOk && remarks.isEmpty()) {
            remarks.add("the header is not the usual one");
        }
        Long counted = file.counted();
        Long shown = file.expectedRows();
        if (counted != null && shown != null && !counted.equals(shown) && remarks.isEmpty()) {
            remarks.add("the page showed another number");
        }
        return remarks;
    }

    /** What was compared and found right; only where there are no remarks. */
    public String praise() {
        Long shown = file.expectedRows();
        boolean counted = shown != null && shown.equals(file.counted());
        Boolean headerOk = file.headerOk();
        if (headerOk == null || !headerOk) {
            return counted ? "complete" : "kept";
        }
        return counted ? "complete, header as usual" : "header as usual";
    }

    /** The first characters of its checksum. */
    public String checksum() {
        return file.sha256().substring(0, Math.min(SHORT, file.sha256().length()));
    }
}
