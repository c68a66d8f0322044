package org.fediferry.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, and reads no further than is allowed at the time. */
final class MeteredStream extends FilterInputStream {

    private long received;
    private long limit;

    MeteredStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    /** It goes on beyond what is allowed. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong(long limit) {
            super("more than %,d bytes where that many are the most".formatted(limit));
        }
    }

    long received() {
        return received;
    }

    /** Allows so many bytes more from here on. */
    void allow(long more) {
        limit = more > Long.MAX_VALUE - received ? Long.MAX_VALUE : received + more;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count(Math.max(0, read));
        return read;
    }

    /** What is skipped counts, and must be there. */
    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    private void count(long more) throws TooLong {
        received += more;
        if (received > limit) {
            throw new TooLong(limit);
        }
    }

    /** What is below belongs to whoever has opened it: readers of JSON close what they have read. */
    @Override
    public void close() {
        // Nothing is held here.
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
