package org.fediferry.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** A file that only grows, line by line: what a killed process has written stays, and the line it was writing does not count. */
final class LineFile {

    private LineFile() {}

    /** The cells of each whole line; nothing where there is no such file. */
    static List<String[]> read(Path file) throws IOException {
        return Files.exists(file)
                ? whole(file).lines().map(line -> line.split(",", -1)).toList()
                : List.of();
    }

    /** Adds a line, in the place of one that broke off. */
    static void append(Path file, String line) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        long end = Files.exists(file) ? whole(file).getBytes(StandardCharsets.UTF_8).length : 0;
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(end);
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)), end);
            channel.force(false);
        }
    }

    private static String whole(Path file) throws IOException {
        String text = Files.readString(file);
        return text.substring(0, text.lastIndexOf('\n') + 1);
    }
}
