package org.fediferry.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes the folder of a guide: all of it, or nothing.
 *
 * <pre>
 * mastodon-to-mastodon/
 *   guide.json     what the pages are written from
 *   README.md      index.html
 *   pictures/      01-open-aliases-desktop-light.png …
 * </pre>
 */
public final class GuideFolder {

    private static final List<String> PAGES = List.of(GuideFile.NAME, MarkdownPage.NAME, HtmlPage.NAME, "guide.pdf");

    private final Path folder;
    private final Path aside;
    private final Deque<Runnable> undoing = new ArrayDeque<>();

    private GuideFolder(Path folder, Path aside) {
        this.folder = folder;
        this.aside = aside;
    }

    /**
     * Writes the files of a guide, by their paths below its folder, and removes those of the guide that was there before.
     * What is as it was stays untouched, and so does everything that is not the guide's.
     *
     * @return whether anything is different now
     */
    public static boolean write(Path folder, Map<String, byte[]> files) throws UnreadableGuide {
        Path target = folder.toAbsolutePath().normalize();
        files.keySet().forEach(file -> inside(target, file));
        Set<String> older = older(target, folder);
        older.removeAll(files.keySet());
        Path parent = target.getParent();
        if (parent == null) {
            throw new UnreadableGuide(folder + " is no place for a guide; name a folder of its own");
        }
        try {
            Files.createDirectories(parent);
            Path aside = Files.createTempDirectory(parent, "." + target.getFileName() + ".part");
            try {
                return new GuideFolder(target, aside).replace(new TreeMap<>(files), older);
            } finally {
                remove(aside);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the guide is to be written to " + folder + ", and is not", failed);
        }
    }

    /** Writes one page whole or not at all, and leaves it alone where it reads so already. */
    static void replace(Path page, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        try {
            if (Files.isRegularFile(page) && Arrays.equals(Files.readAllBytes(page), content)) {
                return;
            }
            Path aside = page.resolveSibling("." + page.getFileName() + ".part");
            Files.write(aside, content);
            Files.move(aside, page, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(page + " is to be written, and is not", failed);
        }
    }

    /** The files of the guide that is there; refuses a folder with anything else than a guide in it. */
    private static Set<String> older(Path target, Path folder) throws UnreadableGuide {
        Set<String> older = new LinkedHashSet<>();
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return older;
        }
        if (!Files.isDirectory(target)) {
            throw new UnreadableGuide(folder + " is to become the folder of a guide, and is a file; name another one");
        }
        if (!Files.exists(target.resolve(GuideFile.NAME))) {
            try (Stream<Path> things = Files.list(target)) {
                if (things.findAny().isPresent()) {
                    throw new UnreadableGuide(folder + " is to become the folder of a guide, and has other things in it"
                            + " and no " + GuideFile.NAME + "; name an empty or a new folder");
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
            return older;
        }
        older.addAll(PAGES);
        try {
            GuideView.files(GuideFile.read(target)).stream()
                    .filter(file -> isInside(target, file))
                    .forEach(older::add);
        } catch (UnreadableGuide otherFormat) {
            // Nobody knows its pictures any more, and they stay.
            return older;
        }
        return older;
    }

    private static void inside(Path target, String file) {
        if (!isInside(target, file)) {
            throw new IllegalArgumentException(file + " would be outside of the folder of the guide");
        }
    }

    private static boolean isInside(Path target, String file) {
        Path place = target.resolve(file).normalize();
        return !Path.of(file).isAbsolute() && place.startsWith(target) && !place.equals(target);
    }

    private boolean replace(Map<String, byte[]> files, Set<String> stale) throws IOException {
        Path fresh = Files.createDirectory(aside.resolve("new"));
        Path old = Files.createDirectory(aside.resolve("old"));
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            if (!isThere(each.getKey(), each.getValue())) {
                Path file = fresh.resolve(each.getKey());
                Files.createDirectories(above(file));
                Files.write(file, each.getValue());
            }
        }
        try {
            Files.createDirectories(folder);
            for (String file : stale) {
                if (Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                    move(folder.resolve(file), old.resolve(file));
                }
            }
            for (String file : files.keySet()) {
                if (Files.exists(fresh.resolve(file))) {
                    if (Files.exists(folder.resolve(file), LinkOption.NOFOLLOW_LINKS)) {
                        move(folder.resolve(file), old.resolve(file));
                    }
                    move(fresh.resolve(file), folder.resolve(file));
                }
            }
        } catch (IOException | RuntimeException failed) {
            undoing.forEach(Runnable::run);
            throw failed;
        }
        for (String file : stale) {
            removeEmpty(above(folder.resolve(file)));
        }
        return !undoing.isEmpty();
    }

    private boolean isThere(String file, byte[] content) throws IOException {
        Path place = folder.resolve(file);
        return Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
                && Arrays.equals(Files.readAllBytes(place), content);
    }

    private void move(Path from, Path to) throws IOException {
        Files.createDirectories(above(to));
        refuseDetour(above(from));
        refuseDetour(above(to));
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        undoing.push(() -> {
            try {
                Files.move(to, from, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        });
    }

    /** A folder of the guide can be a link to somewhere else, where nothing is ours. */
    private void refuseDetour(Path place) throws IOException {
        Path real = place.toRealPath();
        if (!real.startsWith(folder.toRealPath()) && !real.startsWith(aside.toRealPath())) {
            throw new IOException(place + " leads out of the folder, to " + real);
        }
    }

    private static Path above(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " is in no folder");
        }
        return parent;
    }

    /** Removes folders that nothing is left in, up to the guide's own. */
    private void removeEmpty(Path start) throws IOException {
        for (Path each = start; each.startsWith(folder) && !each.equals(folder); each = above(each)) {
            if (!Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                continue;
            }
            try (Stream<Path> things = Files.list(each)) {
                if (things.findAny().isPresent()) {
                    return;
                }
            }
            Files.delete(each);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
