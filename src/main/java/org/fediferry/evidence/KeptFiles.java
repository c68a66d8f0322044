package org.fediferry.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.evidence.JournalProblem.Kind;

/** The files that a journal names with their checksums, held against the files that are there. */
final class KeptFiles {

    private KeptFiles() {}

    static List<JournalProblem> problems(Path folder, List<JournalLine> lines) {
        Map<String, String> named = new LinkedHashMap<>();
        for (JournalLine line : lines) {
            line.fields()
                    .path("changes")
                    .path("files")
                    .properties()
                    .forEach(file -> named.put(file.getKey(), file.getValue().asText()));
        }
        List<JournalProblem> problems = new ArrayList<>();
        named.forEach((name, checksum) -> check(folder, name, checksum, problems));
        return problems;
    }

    private static void check(Path folder, String name, String checksum, List<JournalProblem> problems) {
        Path file = folder.resolve(name).normalize();
        try {
            if (!file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
                problems.add(new JournalProblem(Kind.REMOVED, name + " is not there any more"));
            } else if (!Checksum.of(file).equals(checksum)) {
                problems.add(new JournalProblem(Kind.CHANGED, name + " was changed after it was kept"));
            }
        } catch (IOException unreadable) {
            problems.add(new JournalProblem(Kind.REMOVED, name + " cannot be read: " + unreadable.getMessage()));
        }
    }
}
