package org.fediferry.exports;

import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written aside and stands in its place complete or not at all: {@link #keep} puts it there. */
final class NewFile implements Closeable {
    private final Path target;
    private final Path aside;
    private final Writer writer;

    private NewFile(Path target, Path aside, Writer writer) {
        this.target = target;
        this.aside = aside;
        this.writer = writer;
    }

    static NewFile at(Path target) throws IOException {
        Path aside = target.resolveSibling(target.getFileName() + ".part");
        return new NewFile(target, aside, Files.newBufferedWriter(aside));
    }

    Path target() {
        return target;
    }

    Writer writer() {
        return writer;
    }

    /** Puts the file in its place, over what is there. */
    void keep() throws IOException {
        writer.close();
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** What was not kept vanishes. */
    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(aside);
    }
}
