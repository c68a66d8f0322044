package org.fediferry.exports;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of an export file, one after the other; never the whole file. */
sealed interface Rows extends Closeable permits CsvRows, FilterRows {
    /** A row without the blanks around its cells. */
    record Row(long line, List<String> cells) {}

    /** The file cannot be understood from a line on. */
    final class Unreadable extends IOException {
        private final long line;

        Unreadable(long line, String why, Throwable cause) {
            super(why, cause);
            this.line = line;
        }

        Unreadable(long line, String why) {
            super(why);
            this.line = line;
        }

        long line() {
            return line;
        }
    }

    /** Null at the end; throws {@link Unreadable} for what is the file's fault. */
    @Nullable
    Row next() throws IOException;

    static Rows open(ExportKind kind, Path file) throws IOException {
        Reader reader = text(file);
        try {
            return kind.isJson() ? new FilterRows(reader) : new CsvRows(reader);
        } catch (IOException failure) {
            reader.close();
            throw failure;
        }
    }

    /** The text of a file, without a byte order mark. */
    static Reader text(Path file) throws IOException {
        Reader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
        try {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            return reader;
        } catch (IOException failure) {
            reader.close();
            throw failure;
        }
    }
}
