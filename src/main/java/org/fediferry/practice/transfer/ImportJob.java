package org.fediferry.practice.transfer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fediferry.practice.federation.Jobs;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.quirk.Quirks;
import org.fediferry.practice.social.BulkImport;

/** Works through a confirmed import in batches. */
public final class ImportJob {

    private static final int BATCH = 25;
    /** Mastodon: rows that fail for another reason than "not found" are tried this often before they count. */
    private static final int TRIES = 6;

    private final Jobs jobs;
    private final Quirks quirks;
    private final ImportedRows rows;
    private final BulkImport bulkImport;
    private final Set<Map<String, String>> seen = new HashSet<>();

    public ImportJob(Jobs jobs, Quirks quirks, ImportedRows rows, BulkImport bulkImport) {
        this.jobs = jobs;
        this.quirks = quirks;
        this.rows = rows;
        this.bulkImport = bulkImport;
    }

    public void start() {
        bulkImport.enter(BulkImport.State.SCHEDULED);
        jobs.next(() -> {
            bulkImport.enter(BulkImport.State.IN_PROGRESS);
            if (quirks.isOn(Quirk.IMPORT_EMPTY)) {
                // As reported in mastodon#31927: finished, with neither imported rows nor failures.
                bulkImport.enter(BulkImport.State.FINISHED);
                return;
            }
            rows.prepare(bulkImport.upload());
            batch(bulkImport.upload().rows());
        });
    }

    private void batch(List<Map<String, String>> waiting) {
        boolean stuck = quirks.isOn(Quirk.IMPORT_STUCK);
        int room = stuck ? waiting.size() - (bulkImport.total() + 1) / 2 : waiting.size();
        int size = Math.min(BATCH, room);
        if (stuck && size <= 0) {
            return;
        }
        waiting.subList(0, size).forEach(this::process);
        List<Map<String, String>> rest = waiting.subList(size, waiting.size());
        if (rest.isEmpty()) {
            jobs.next(this::finish);
        } else {
            jobs.next(() -> batch(rest));
        }
    }

    private void process(Map<String, String> row) {
        // A duplicate is counted in the total and worked off once: such an import never finishes (mastodon#27231).
        if (seen.add(row)) {
            attempt(row, TRIES);
        }
    }

    private void attempt(Map<String, String> row, int triesLeft) {
        boolean lost = quirks.take(Quirk.IMPORT_FAILING);
        switch (lost ? ImportedRows.Outcome.NOT_FOUND : rows.apply(bulkImport.type(), row)) {
            case DONE -> bulkImport.countImported();
            case NOT_FOUND -> bulkImport.fail(row);
            case REFUSED -> {
                if (triesLeft > 1) {
                    jobs.next(() -> attempt(row, triesLeft - 1));
                } else {
                    bulkImport.fail(row);
                }
            }
        }
        finish();
    }

    private void finish() {
        if (bulkImport.imported() + bulkImport.failures().size() == bulkImport.total()) {
            bulkImport.enter(BulkImport.State.FINISHED);
        }
    }
}
