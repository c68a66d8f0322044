package org.fediferry.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder of pages that is put in its place when all of it is there, and over nothing but an older one of its kind. */
final class PagesFolder implements AutoCloseable {

    static final String MARK = "made-by-fediferry.txt";
    private static final List<String> FURNITURE = List.of("archive.css", "archive.js");
    private static final String MARK_TEXT = """
            These pages were made by "fediferry archive view". The same command replaces the whole folder as long as this
            file is in it.
            """;

    private final Path target;
    private final Path aside;

    private PagesFolder(Path target, Path aside) {
        this.target = target;
        this.aside = aside;
    }

    /** Something else is in the place. */
    static final class Occupied extends IOException {

        private static final long serialVersionUID = 1L;

        Occupied(Path target) {
            super(target.toString());
        }
    }

    static PagesFolder at(Path folder) throws IOException {
        Path target = folder.toAbsolutePath().normalize();
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !isOurs(target)) {
            throw new Occupied(folder);
        }
        Path parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new IOException("there is no folder " + parent);
        }
        return new PagesFolder(target, Files.createTempDirectory(parent, "." + target.getFileName() + ".part"));
    }

    private static boolean isOurs(Path target) throws IOException {
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.findAny().isEmpty() || Files.isRegularFile(target.resolve(MARK), LinkOption.NOFOLLOW_LINKS);
        }
    }

    Path aside() {
        return aside;
    }

    /** Adds what the pages share, and puts everything in its place. */
    void finish() throws IOException {
        Path assets = Files.createDirectory(aside.resolve("assets"));
        for (String name : FURNITURE) {
            try (InputStream in = PagesFolder.class.getResourceAsStream("/archive/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("the program is not complete: /archive/" + name + " is missing");
                }
                Files.copy(in, assets.resolve(name));
            }
        }
        Files.writeString(aside.resolve(MARK), MARK_TEXT);
        Path old = aside.resolveSibling(aside.getFileName() + ".old");
        boolean replaces = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
        if (replaces) {
            Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
        if (replaces) {
            remove(old);
        }
    }

    @Override
    public void close() throws IOException {
        remove(aside);
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
