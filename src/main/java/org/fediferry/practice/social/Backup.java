package org.fediferry.practice.social;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An archive that was asked for; the bytes are there once it is ready. */
public final class Backup {

    private final long id;
    private final String fileName;
    private final Instant createdAt;
    private final AtomicInteger looks = new AtomicInteger();
    private volatile byte @Nullable [] content;

    public Backup(long id, String fileName, Instant createdAt) {
        this.id = id;
        this.fileName = fileName;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public String fileName() {
        return fileName;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Counts the looks at its row, this one included. */
    public int look() {
        return looks.incrementAndGet();
    }

    public byte @Nullable [] content() {
        return content;
    }

    public void finish(byte[] archive) {
        content = archive;
    }
}
