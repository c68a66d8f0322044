package org.fediferry.darkroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The negatives of a run, in a folder that goes when the pictures are made. */
public final class Negatives implements AutoCloseable {

    private final Path folder;
    private final Map<Integer, Negative> bySteps = new LinkedHashMap<>();

    /** Negatives in a new temporary folder, which only its owner can read. */
    public Negatives() {
        try {
            folder = Files.createTempDirectory("fediferry-negatives");
        } catch (IOException noRoom) {
            throw new UncheckedIOException("negatives of pages could not be kept", noRoom);
        }
    }

    void keep(Negative negative, String html) {
        try {
            Files.writeString(file(negative.id()), html);
        } catch (IOException noRoom) {
            throw new UncheckedIOException("a negative of a page could not be kept", noRoom);
        }
        negative.steps().forEach(step -> bySteps.put(step, negative));
    }

    Optional<Negative> of(int step) {
        return Optional.ofNullable(bySteps.get(step));
    }

    Optional<Negative> named(String id) {
        return bySteps.values().stream()
                .filter(negative -> negative.id().equals(id))
                .findFirst();
    }

    String html(Negative negative) {
        try {
            return Files.readString(file(negative.id()));
        } catch (IOException gone) {
            throw new UncheckedIOException("a negative of a page is gone", gone);
        }
    }

    private Path file(String id) {
        return folder.resolve(id + ".html");
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path each : all) {
                Files.delete(each);
            }
        } catch (IOException kept) {
            throw new UncheckedIOException("negatives of pages could not be removed", kept);
        }
    }
}
