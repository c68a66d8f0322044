package org.fediferry.exports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.fediferry.exports.Rows.Row;

/** Reads the export files of {@link ExportKind}, the files of failed rows included, row by row. */
public final class ExportFile {
    private ExportFile() {}

    /** Throws only when the file cannot be read at all; what is wrong inside it is part of the answer. */
    public static ExportCheck check(ExportKind kind, Path file) throws IOException {
        FileForm form = FileForm.of(file);
        RowInspector inspector = new RowInspector(kind);
        inspectForm(kind, form, inspector);
        try (Rows rows = Rows.open(kind, file)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                inspector.inspect(row);
            }
        } catch (Rows.Unreadable broken) {
            inspector.problem(broken.line(), String.valueOf(broken.getMessage()));
        }
        return new ExportCheck(
                kind,
                file,
                form,
                inspector.headerOk(),
                inspector.rows(),
                inspector.counted(),
                inspector.problems(),
                inspector.duplicates());
    }

    /**
     * What the rows are about: handles, domains, addresses of posts, titles of filters; "list: handle" for lists. Close
     * it. A file that breaks off in the middle throws {@link UncheckedIOException}.
     */
    public static Stream<String> entries(ExportKind kind, Path file) throws IOException {
        Rows rows = Rows.open(kind, file);
        return StreamSupport.stream(new Entries(kind, rows), false).onClose(() -> {
            try {
                rows.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        });
    }

    private static void inspectForm(ExportKind kind, FileForm form, RowInspector inspector) {
        if (form.hasByteOrderMark()) {
            inspector.problem(
                    1,
                    "begins with a byte order mark, which Mastodon takes for a part of the first cell; save it without");
        }
        if (!form.isUtf8()) {
            inspector.problem(1, "is not UTF-8 throughout; collect it again, or save it as UTF-8");
        }
        if (!kind.isJson() && form.size() > 0 && !form.endsWithNewline()) {
            inspector.problem(1, "the last line does not end; the file may be cut off");
        }
    }

    /** Leaves the header out. */
    private static final class Entries extends AbstractSpliterator<String> {
        private final ExportKind kind;
        private final Rows rows;
        private boolean begun;

        Entries(ExportKind kind, Rows rows) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.kind = kind;
            this.rows = rows;
        }

        @Override
        public boolean tryAdvance(Consumer<? super String> action) {
            try {
                Row row = rows.next();
                if (row != null && !begun && RowInspector.isHeader(kind, row.cells())) {
                    row = rows.next();
                }
                begun = true;
                if (row == null) {
                    return false;
                }
                action.accept(RowInspector.entry(kind, row.cells()));
                return true;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
