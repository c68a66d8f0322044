package org.fediferry.exports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What differs between two files of one kind. A row that stands there twice counts once. Reads both files piece by
 * piece: of each row that is missing one bit stays in memory, and nothing of the others.
 */
public final class Difference {
    private static final int FIRST = 20;
    private static final String OLD = "old";
    private static final String NOW = "now";

    private final ExportKind kind;
    private final Path old;
    private final int most;
    private final BitSet missingRows = new BitSet();
    private final FirstFew<Item> missing;
    private final FirstFew<Item> extra;
    private final FirstFew<Change> changed;
    private List<String> oldSettings = List.of();
    private List<String> nowSettings = List.of();
    private long oldEntries;
    private long nowEntries;

    /** A row that only one file has: for people, and the line in that file. */
    public record Item(long line, String name) {}

    /** A row that both files have, and what is set otherwise; the line in the first file. */
    public record Change(long line, String name, List<Setting> settings) {

        @Override
        public String toString() {
            return name + ": "
                    + String.join("; ", settings.stream().map(Setting::toString).toList());
        }
    }

    /** What is set for a row, in the first file and in the second. */
    public record Setting(String name, String before, String after) {

        @Override
        public String toString() {
            return "%s \"%s\" became \"%s\"".formatted(name, before, after);
        }
    }

    /** How many there are, and the first of them in the order of their lines. */
    public record Found<T>(long count, List<T> first) {}

    private Difference(ExportKind kind, Path old, int most) {
        this.kind = kind;
        this.old = old;
        this.most = most;
        this.missing = new FirstFew<>(most);
        this.extra = new FirstFew<>(most);
        this.changed = new FirstFew<>(most);
    }

    public static Difference between(ExportKind kind, Path old, Path now) throws IOException, UnreadableExport {
        return between(kind, old, now, FIRST);
    }

    /**
     * Keeps at most this many of each sort. The files may have different columns: what one of them does not say is
     * not compared, see {@link #notCompared}. A file that cannot be understood to its end is refused.
     */
    public static Difference between(ExportKind kind, Path old, Path now, int most)
            throws IOException, UnreadableExport {
        Difference difference = new Difference(kind, old, most);
        try (Partitions partitions = Partitions.forBytes(Math.max(Files.size(old), Files.size(now)))) {
            try (EntryReader entries = EntryReader.open(kind, old)) {
                partitions.spread(OLD, entries);
                difference.oldSettings = entries.settings();
            }
            try (EntryReader entries = EntryReader.open(kind, now)) {
                partitions.spread(NOW, entries);
                difference.nowSettings = entries.settings();
            }
            for (int part = 0; part < partitions.size(); part++) {
                difference.compare(partitions, part);
            }
        }
        return difference;
    }

    private void compare(Partitions partitions, int part) throws IOException {
        Map<String, Entry> now = new HashMap<>();
        partitions.read(NOW, part, entry -> now.putIfAbsent(entry.key(), entry));
        nowEntries += now.size();
        Set<String> seen = new HashSet<>();
        partitions.read(OLD, part, entry -> {
            if (seen.add(entry.key())) {
                compare(entry, now);
            }
        });
        oldEntries += seen.size();
        now.values().forEach(entry -> extra.add(entry.line(), new Item(entry.line(), entry.name())));
    }

    /** Takes the entry's counterpart out of the others. */
    private void compare(Entry entry, Map<String, Entry> others) {
        Entry other = others.remove(entry.key());
        if (other == null) {
            missing.add(entry.line(), new Item(entry.line(), entry.name()));
            missingRows.set((int) entry.number());
            return;
        }
        List<Setting> settings = new ArrayList<>();
        for (int at = 0; at < oldSettings.size(); at++) {
            String name = oldSettings.get(at);
            int there = nowSettings.indexOf(name);
            if (there >= 0 && !entry.settings().get(at).equals(other.settings().get(there))) {
                settings.add(new Setting(
                        name, entry.settings().get(at), other.settings().get(there)));
            }
        }
        if (!settings.isEmpty()) {
            changed.add(entry.line(), new Change(entry.line(), entry.name(), settings));
        }
    }

    public ExportKind kind() {
        return kind;
    }

    /** Different entries of the first file. */
    public long oldEntries() {
        return oldEntries;
    }

    /** Different entries of the second file. */
    public long nowEntries() {
        return nowEntries;
    }

    /** What only the first file has. */
    public Found<Item> missing() {
        return new Found<>(missing.count(), missing.first());
    }

    /** What only the second file has. */
    public Found<Item> extra() {
        return new Found<>(extra.count(), extra.first());
    }

    /** What both have, with something else set. */
    public Found<Change> changed() {
        return new Found<>(changed.count(), changed.first());
    }

    /** Nothing is missing, extra or changed. */
    public boolean isNone() {
        return missing.count() == 0 && extra.count() == 0 && changed.count() == 0;
    }

    /** Columns that only one of the two files has. */
    public List<String> notCompared() {
        List<String> names = new ArrayList<>(oldSettings);
        nowSettings.stream().filter(name -> !oldSettings.contains(name)).forEach(names::add);
        names.removeIf(name -> oldSettings.contains(name) && nowSettings.contains(name));
        return oldEntries == 0 || nowEntries == 0 ? List.of() : names;
    }

    /**
     * Writes a file with only the missing rows, each as it stands in the first file and in its order, under that
     * file's header; complete or not at all, over what is there. Where nothing is missing nothing is written.
     *
     * @return how many rows were written
     */
    public long writeMissing(Path target) throws IOException, UnreadableExport {
        if (Files.exists(target) && Files.isSameFile(old, target)) {
            throw new UnreadableExport(target + " is the file that was compared", "name another file");
        }
        if (missing.count() > 0) {
            RestOfRows.write(kind, old, missingRows, target);
        }
        return missing.count();
    }

    @Override
    public String toString() {
        return "%d of %d missing, %d extra, %d changed"
                .formatted(missing.count(), oldEntries, extra.count(), changed.count());
    }
}
