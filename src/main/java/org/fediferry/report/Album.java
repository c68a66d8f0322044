package org.fediferry.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The screenshots of a run, read once. Whatever lies outside the run folder counts as missing. */
final class Album {

    /** No pictures at all. */
    static final Album EMPTY = new Album(Path.of(""), List.of());

    // Reducing a picture takes 80 ms of one core: only for pages that would be too large to send to somebody.
    private static final long HEAVY = 24L << 20;

    private final Path root;
    private final boolean reduces;
    private final Map<ByteBuffer, Picture> byContent = new ConcurrentHashMap<>();
    private final Map<String, Picture> byFile;

    private Album(Path folder, Collection<String> files) {
        root = folder.toAbsolutePath().normalize();
        reduces = files.stream()
                        .distinct()
                        .mapToLong(file -> root.resolve(file).toFile().length())
                        .sum()
                > HEAVY;
        byFile = files.parallelStream().distinct().collect(Collectors.toConcurrentMap(file -> file, this::read));
    }

    static Album of(Path folder, Collection<String> files) {
        return new Album(folder, files);
    }

    List<Picture> pictures(List<String> files) {
        return files.stream()
                .map(file -> byFile.getOrDefault(file, Picture.missing(file)))
                .toList();
    }

    private Picture read(String file) {
        Path path = root.resolve(file).normalize();
        if (!path.startsWith(root) || !Files.isRegularFile(path)) {
            return Picture.missing(file);
        }
        try {
            // A page that several steps looked at has the same bytes again.
            ByteBuffer png = ByteBuffer.wrap(Files.readAllBytes(path));
            return byContent
                    .computeIfAbsent(
                            png,
                            bytes -> reduces ? Picture.reduced(file, png.array()) : Picture.whole(file, png.array()))
                    .as(file);
        } catch (IOException unreadable) {
            return Picture.missing(file);
        }
    }
}
