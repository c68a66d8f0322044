package org.fediferry.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fediferry.archive.Container.Entry;

/** Copies the media of an archive into a folder, under names of our own. */
final class MediaShelf {

    private final Path folder;
    private final Map<String, Copy> copies = new HashMap<>();
    private int refused;

    /** A copied file, by its name below the pages. */
    record Copy(String file, MediaType.Kind kind) {}

    MediaShelf(Path folder) {
        this.folder = folder;
    }

    /** Copies those of the files that are pictures, films or sounds. */
    void fill(Container container, Set<String> wanted) throws UnreadableArchive, IOException {
        Files.createDirectory(folder);
        if (!wanted.isEmpty()) {
            container.read(wanted::contains, this::copy);
        }
    }

    private void copy(Entry entry, InputStream content) throws IOException {
        byte[] head = content.readNBytes(MediaType.HEAD);
        Optional<MediaType> type = MediaType.of(head);
        if (type.isEmpty()) {
            refused++;
            return;
        }
        String name =
                "%06d.%s".formatted(copies.size() + 1, type.get().ending()).replaceAll("[^0-9a-z.]", "0");
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            out.write(head);
            content.transferTo(out);
        }
        copies.put(
                entry.name(),
                new Copy(folder.getFileName() + "/" + name, type.get().kind()));
    }

    Optional<Copy> copy(String name) {
        return Optional.ofNullable(copies.get(name));
    }

    int copied() {
        return copies.size();
    }

    /** How many files are no media whatever they are called. */
    int refused() {
        return refused;
    }
}
