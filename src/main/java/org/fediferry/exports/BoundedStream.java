package org.fediferry.exports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads on as long as a file stays below a limit, whatever its ZIP says of its length. */
final class BoundedStream extends FilterInputStream {
    private final long limit;
    private long received;

    BoundedStream(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    /** The file goes on beyond the limit. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong(long limit) {
            super("more than %d MB".formatted(limit >> 20));
        }
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

    private void count(int more) throws TooLong {
        received += more;
        if (received > limit) {
            throw new TooLong(limit);
        }
    }
}
