package org.fediferry.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.fediferry.evidence.EvidenceLost;
import org.fediferry.evidence.ExportRecord;
import org.fediferry.evidence.RunFolder;
import org.fediferry.exports.Difference;
import org.fediferry.exports.ExportKind;
import org.fediferry.exports.UnreadableExport;
import org.fediferry.step.Stage.Compared;

/** Holds two collected files of one kind against each other, and keeps the rows that are missing. */
final class Comparing {

    /** No import takes more rows than this at once. */
    private static final int MOST = 20_000;

    private final Collection collection;
    private final RunFolder folder;
    private final String role;
    private Optional<ExportRecord> kept = Optional.empty();

    Comparing(Collection collection, RunFolder folder, String role) {
        this.collection = collection;
        this.folder = folder;
        this.role = role;
    }

    /** The file of the missing rows, where there are some. */
    Optional<ExportRecord> kept() {
        return kept;
    }

    /** Each file is written {@code role/kind}; the third may be empty or not collected. */
    Compared compare(String had, String has, String refused) throws EvidenceLost {
        Optional<ExportRecord> before = collection.find(had);
        Optional<ExportRecord> after = collection.find(has);
        Optional<ExportKind> kind = before.flatMap(file -> ExportKind.ofKeyword(file.kind()));
        if (before.isEmpty() || after.isEmpty() || kind.isEmpty()) {
            return troubled(before, "there are no two files to compare");
        }
        try {
            Difference difference =
                    Difference.between(kind.get(), collection.path(before.get()), collection.path(after.get()), MOST);
            List<String> missing = difference.missing().first().stream()
                    .map(Difference.Item::name)
                    .toList();
            keepMissing(difference, kind.get());
            return new Compared(
                    difference.oldEntries(),
                    missing,
                    count(missing, collection.entries(refused)),
                    difference.changed().count(),
                    "");
        } catch (UnreadableExport unreadable) {
            return troubled(before, unreadable.getMessage() + "; " + unreadable.advice());
        } catch (IOException broken) {
            throw new EvidenceLost(folder.path(), broken);
        }
    }

    private static Compared troubled(Optional<ExportRecord> before, String why) {
        Long rows = before.map(ExportRecord::rows).orElse(null);
        return new Compared(rows == null ? -1 : rows, List.of(), 0, 0, why);
    }

    private static int count(List<String> missing, List<String> refused) {
        Set<String> named = new HashSet<>();
        refused.forEach(name -> named.add(name.toLowerCase(Locale.ROOT)));
        return (int) missing.stream()
                .filter(name -> named.contains(name.toLowerCase(Locale.ROOT)))
                .count();
    }

    private void keepMissing(Difference difference, ExportKind kind)
            throws IOException, UnreadableExport, EvidenceLost {
        if (difference.missing().count() == 0) {
            return;
        }
        String name = kind.keyword() + "-missing";
        Path aside = Files.createTempDirectory("fediferry-missing");
        Path rest = aside.resolve(name + (kind.isJson() ? ".json" : ".csv"));
        try {
            difference.writeMissing(rest);
            kept = Optional.of(collection.keepRest(role, name, rest));
        } finally {
            Files.deleteIfExists(rest);
            Files.deleteIfExists(aside);
        }
    }
}
