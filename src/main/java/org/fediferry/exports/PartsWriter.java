package org.fediferry.exports;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes lines into as many files as the limits ask for, each with the header; all of them are kept, or none. */
final class PartsWriter implements Closeable {
    private final Path target;
    private final String header;
    private final Limits limits;
    private final List<NewFile> parts = new ArrayList<>();
    private long rows;
    private long bytes;

    /** The header has its line end, or is empty. */
    PartsWriter(Path target, String header, Limits limits) throws IOException {
        this.target = target;
        this.header = header;
        this.limits = limits;
        begin();
    }

    private void begin() throws IOException {
        NewFile part = NewFile.at(target.resolveSibling("%s.%d".formatted(target.getFileName(), parts.size() + 1)));
        parts.add(part);
        part.writer().write(header);
        rows = 0;
        bytes = length(header);
    }

    /** A line with its end. */
    void add(String line) throws IOException {
        int length = length(line);
        if (rows > 0 && (rows >= limits.rows() || bytes + length > limits.bytes())) {
            parts.get(parts.size() - 1).writer().close();
            begin();
        }
        parts.get(parts.size() - 1).writer().write(line);
        rows++;
        bytes += length;
    }

    private static int length(String line) {
        return line.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Puts the files in their places: {@code name-mended.csv}, or {@code name-1of3.csv} and so on. */
    List<Path> keep() throws IOException, UnreadableExport {
        List<Path> targets = new ArrayList<>();
        for (int part = 1; part <= parts.size(); part++) {
            targets.add(parts.size() == 1 ? target : numbered(part));
        }
        for (Path each : targets) {
            if (Files.exists(each)) {
                throw new UnreadableExport(
                        each + " is there already", "move it away, or name another folder: --out FOLDER");
            }
        }
        for (int part = 0; part < parts.size(); part++) {
            parts.get(part).keepAs(targets.get(part));
        }
        return targets;
    }

    private Path numbered(int part) {
        String name = String.valueOf(target.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).replaceFirst(FileNames.MENDED + "$", "");
        return target.resolveSibling(
                "%s-%dof%d%s".formatted(stem, part, parts.size(), dot < 0 ? "" : name.substring(dot)));
    }

    @Override
    public void close() throws IOException {
        for (NewFile part : parts) {
            part.close();
        }
    }
}
