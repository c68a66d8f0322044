package org.fediferry.exports;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the names of files say, and how new ones are named. Names prove nothing: people rename files. */
final class FileNames {
    /**
     * How the names begin. Mastodon guesses by these when it warns (app/models/form/import.rb, A); the last four are
     * Misskey's (packages/backend/src/queue/processors/Export…, A).
     */
    private static final Map<String, ExportKind> BEGINNINGS = Map.ofEntries(
            Map.entry("following", ExportKind.FOLLOWS),
            Map.entry("follows", ExportKind.FOLLOWS),
            Map.entry("mutes", ExportKind.MUTES),
            Map.entry("muted_accounts", ExportKind.MUTES),
            Map.entry("blocks", ExportKind.BLOCKS),
            Map.entry("blocked_accounts", ExportKind.BLOCKS),
            Map.entry("domain_blocks", ExportKind.DOMAIN_BLOCKS),
            Map.entry("blocked_domains", ExportKind.DOMAIN_BLOCKS),
            Map.entry("bookmarks", ExportKind.BOOKMARKS),
            Map.entry("lists", ExportKind.LISTS),
            Map.entry("custom_filters", ExportKind.FILTERS),
            Map.entry("mute-", ExportKind.MUTES),
            Map.entry("blocking", ExportKind.BLOCKS),
            Map.entry("user-lists", ExportKind.LISTS));

    /** What keeps a repaired file apart from the one beside it. */
    static final String MENDED = "-mended";

    private FileNames() {}

    /** The kind that a name speaks of, true or not. */
    static Optional<ExportKind> kind(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return BEGINNINGS.entrySet().stream()
                .filter(each -> name.startsWith(each.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /**
     * Where to write what a file was made into: beside it with an ending, or in another folder. A name that speaks of
     * another kind is not kept, because Mastodon guesses by it.
     */
    static Path target(Path file, ExportKind kind, Optional<Path> folder, String ending) {
        String name = String.valueOf(file.getFileName());
        boolean misleads = kind(file).map(said -> said != kind).orElse(false);
        String ownName = misleads ? kind.fileName() : name;
        int dot = ownName.lastIndexOf('.');
        String stem = dot < 0 ? ownName : ownName.substring(0, dot);
        String suffix = kind.fileName().substring(kind.fileName().lastIndexOf('.'));
        Path beside = file.resolveSibling(stem + ending + suffix);
        Path target = folder.map(into -> into.resolve(stem + ending + suffix)).orElse(beside);
        boolean over =
                target.toAbsolutePath().normalize().equals(file.toAbsolutePath().normalize());
        return over ? target.resolveSibling(stem + MENDED + suffix) : target;
    }
}
