package org.fediferry.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.function.Consumer;

/** Puts files in their place complete or not at all: written aside first, then renamed. */
final class Aside {

    private Aside() {}

    static void write(Path target, byte[] content) throws IOException {
        Path aside = aside(target);
        try {
            create(aside, content);
            rename(aside, target);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Writes text piece by piece, so that it never stands in memory as a whole. */
    static void write(Path target, Text text) throws IOException {
        Path aside = aside(target);
        try {
            create(aside, new byte[0]);
            try (Writer writer = Files.newBufferedWriter(aside)) {
                text.writeTo(writer);
            }
            rename(aside, target);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** The same for a page of which somebody outside knows how it is written. */
    static void writePage(Path target, Consumer<Writer> page) throws EvidenceLost {
        try {
            write(target, page::accept);
        } catch (IOException e) {
            throw new EvidenceLost(target, e);
        } catch (UncheckedIOException e) {
            throw new EvidenceLost(target, new IOException(e));
        }
    }

    /** Text that writes itself. */
    @FunctionalInterface
    interface Text {
        void writeTo(Writer writer) throws IOException;
    }

    /** Returns only when the disk has it: what a move relies on must survive a power cut. */
    static void writeDurably(Path target, byte[] content) throws IOException {
        Path aside = aside(target);
        try {
            create(aside, content);
            force(aside);
            rename(aside, target);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Takes a file over; it is copied only where it lies on another disk. */
    static void take(Path source, Path target) throws IOException {
        OwnerOnly.close(source);
        force(source);
        try {
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherDisk) {
            Path aside = aside(target);
            try {
                create(aside, new byte[0]);
                try (OutputStream out = Files.newOutputStream(aside)) {
                    Files.copy(source, out);
                }
                force(aside);
                rename(aside, target);
            } finally {
                Files.deleteIfExists(aside);
            }
            Files.delete(source);
        }
    }

    private static Path aside(Path target) {
        return target.resolveSibling(target.getFileName() + ".part");
    }

    /** Nobody but the owner can read it, from its first moment on. */
    private static void create(Path aside, byte[] content) throws IOException {
        Files.deleteIfExists(aside);
        try (SeekableByteChannel channel = Files.newByteChannel(
                aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.file())) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
        }
    }

    private static void rename(Path aside, Path target) throws IOException {
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(false);
        }
    }
}
