package org.fediferry.outlook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.fediferry.exports.ExportFile;
import org.fediferry.exports.ExportKind;
import org.fediferry.scenario.Matter;

/**
 * The files that somebody has exported already.
 *
 * @param rows how many entries each has
 * @param blockedDomains the entries of the list of blocked domains
 */
public record Collected(Map<Matter, Long> rows, List<String> blockedDomains) {

    /** Nothing has been exported. */
    public static final Collected NOTHING = new Collected(Map.of(), List.of());

    /** Counts the files of a folder that have the names of exports. */
    public static Collected in(Path folder) throws IOException {
        Map<Matter, Long> rows = new EnumMap<>(Matter.class);
        List<String> domains = List.of();
        for (ExportKind kind : ExportKind.values()) {
            Path file = folder.resolve(kind.fileName());
            Optional<Matter> matter = Matter.ofKind(kind.keyword());
            if (matter.isEmpty() || !Files.isRegularFile(file)) {
                continue;
            }
            List<String> entries = entries(kind, file);
            rows.put(matter.get(), (long) entries.size());
            if (kind == ExportKind.DOMAIN_BLOCKS) {
                domains = entries;
            }
        }
        return new Collected(rows, domains);
    }

    private static List<String> entries(ExportKind kind, Path file) throws IOException {
        try (Stream<String> entries = ExportFile.entries(kind, file)) {
            return entries.toList();
        } catch (UncheckedIOException broken) {
            throw new IOException(file + " cannot be read: " + broken.getMessage(), broken);
        }
    }

    Optional<Long> rows(Matter matter) {
        return Optional.ofNullable(rows.get(matter));
    }
}
