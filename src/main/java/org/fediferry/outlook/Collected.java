package org.fediferry.outlook;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param files the names of the files
 */
public record Collected(Map<Matter, Long> rows, List<String> blockedDomains, List<String> files) {

    /** Nothing has been exported. */
    public static final Collected NOTHING = new Collected(Map.of(), List.of(), List.of());

    /** Counts the files of a folder that have the names of exports. */
    public static Collected in(Path folder) throws IOException {
        Map<Matter, Long> rows = new EnumMap<>(Matter.class);
        List<String> domains = List.of();
        List<String> files = new ArrayList<>();
        for (ExportKind kind : ExportKind.values()) {
            Path file = folder.resolve(kind.fileName());
            Optional<Matter> matter = Matter.ofKind(kind.keyword());
            if (matter.isEmpty() || !Files.isRegularFile(file)) {
                continue;
            }
            List<String> entries = entries(kind, file);
            rows.put(matter.get(), (long) entries.size());
            files.add(kind.fileName());
            if (kind == ExportKind.DOMAIN_BLOCKS) {
                domains = entries;
            }
        }
        return new Collected(rows, domains, List.copyOf(files));
    }

    private static List<String> entries(ExportKind kind, Path file) throws IOException {
        try (Stream<String> entries = ExportFile.entries(kind, file)) {
            return entries.toList();
        } catch (UncheckedIOException broken) {
            throw new IOException(file + " cannot be read: " + broken.getMessage(), broken);
        }
    }

    /** The blocked domains; empty where there is no file of them. */
    Optional<List<String>> domains() {
        return rows(Matter.DOMAIN_BLOCKS).map(number -> blockedDomains);
    }

    Optional<Long> rows(Matter matter) {
        return Optional.ofNullable(rows.get(matter));
    }
}
