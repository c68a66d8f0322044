package org.fediferry.exports;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Rows as they stand in a file, one after the other. */
interface RecordSource extends Closeable {

    /** Null at the end; throws {@link Rows.Unreadable} where the file cannot be understood from a line on. */
    @Nullable
    CsvRecord next() throws IOException;

    /** How far the file has been read. */
    long line();
}
