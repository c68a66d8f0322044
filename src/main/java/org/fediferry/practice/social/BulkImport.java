package org.fediferry.practice.social;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An uploaded list on its way through unconfirmed, scheduled, in progress and finished; safe for any thread. */
public final class BulkImport {

    private final long id;
    private final Upload upload;
    private final Instant createdAt = Instant.now();
    private final List<Map<String, String>> failures = new ArrayList<>();
    private State state = State.UNCONFIRMED;
    private int imported;

    public BulkImport(long id, Upload upload) {
        this.id = id;
        this.upload = upload;
    }

    /** What was uploaded: the rows by column name. */
    public record Upload(
            ImportType type,
            boolean overwrite,
            String fileName,
            boolean looksLikeOtherType,
            List<Map<String, String>> rows) {

        public Upload {
            rows = List.copyOf(rows);
        }
    }

    /** How far an import is. */
    public enum State {
        UNCONFIRMED,
        SCHEDULED,
        IN_PROGRESS,
        FINISHED
    }

    public long id() {
        return id;
    }

    public Upload upload() {
        return upload;
    }

    public ImportType type() {
        return upload.type();
    }

    public int total() {
        return upload.rows().size();
    }

    public Instant createdAt() {
        return createdAt;
    }

    public synchronized State state() {
        return state;
    }

    public synchronized void enter(State newState) {
        state = newState;
    }

    public synchronized void countImported() {
        imported++;
    }

    public synchronized int imported() {
        return imported;
    }

    public synchronized void fail(Map<String, String> row) {
        failures.add(row);
    }

    public synchronized List<Map<String, String>> failures() {
        return List.copyOf(failures);
    }
}
