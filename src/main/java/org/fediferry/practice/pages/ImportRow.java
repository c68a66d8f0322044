package org.fediferry.practice.pages;

import java.util.Locale;
import org.fediferry.practice.social.BulkImport;
import org.fediferry.practice.web.Messages;

/** A row of the recent imports. */
public record ImportRow(BulkImport one, String shownAt) {

    static ImportRow of(BulkImport one, Messages texts) {
        return new ImportRow(one, Dates.shown(texts, one.createdAt()));
    }

    public String rowId() {
        return "bulk_import_" + one.id();
    }

    public String type() {
        return one.type().key();
    }

    public boolean isUnconfirmed() {
        return one.state() == BulkImport.State.UNCONFIRMED;
    }

    public String stateKey() {
        return "imports.states." + one.state().name().toLowerCase(Locale.ROOT);
    }

    public String href() {
        return "/settings/imports/" + one.id();
    }

    public String failuresHref() {
        return href() + "/failures" + one.type().suffix();
    }

    public int imported() {
        return one.imported();
    }

    public int total() {
        return one.total();
    }

    public int failures() {
        return one.failures().size();
    }

    public boolean hasFailures() {
        return failures() > 0;
    }

    public boolean hasFailureFile() {
        return hasFailures() && one.state() == BulkImport.State.FINISHED;
    }

    public String at() {
        return one.createdAt().toString();
    }
}
