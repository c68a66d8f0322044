package org.fediferry.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.fediferry.exports.Difference.Found;
import org.fediferry.exports.Examination;
import org.fediferry.exports.ExportKind;
import org.fediferry.exports.RowProblem;

/** What was found in an export file, for people and for programs. */
final class ExportFindings {

    private ExportFindings() {}

    /** What was refused goes to the second writer. */
    static void print(Examination file, List<Path> written, PrintWriter out, PrintWriter err) {
        if (file.isRefused()) {
            err.println("%s is refused, nothing was written: %s with %s"
                    .formatted(
                            file.file(),
                            file.kind().keyword(),
                            count(file.problems().count(), "line that cannot be repaired")));
            printRows(file.problems(), err);
            return;
        }
        out.println("%s: %s, %s%s"
                .formatted(
                        file.file(),
                        file.kind().keyword(),
                        count(file.entries(), "entry"),
                        file.isSound() ? ", sound" : ""));
        file.misleadingName()
                .ifPresent(said -> out.println("  its name speaks of %s, its content is %s"
                        .formatted(said.keyword(), file.kind().keyword())));
        file.repairs().forEach((repair, found) -> {
            out.println("  %s: %s".formatted(repair.words(), count(found.count(), "place")));
            printRows(found, out);
        });
        if (written.size() > 1) {
            out.println("  split, because servers take no more at a time");
        }
        written.forEach(path -> out.println("  written: " + path));
    }

    /** The first few, and that there are more. */
    static void printRows(Found<RowProblem> found, PrintWriter out) {
        found.first().forEach(row -> out.println("    " + row));
        if (found.count() > found.first().size()) {
            out.println(
                    "    … and %,d more".formatted(found.count() - found.first().size()));
        }
    }

    static String count(long number, String one) {
        String many = one.equals("entry") ? "entries" : one.replaceFirst("^\\w+", "$0s");
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    static void addTo(Map<String, Object> map, Examination file, List<Path> written) {
        map.put("kind", file.kind().keyword());
        map.put("verdict", file.isRefused() ? "refused" : file.isSound() ? "sound" : "repaired");
        map.put("entries", file.entries());
        map.put("name-speaks-of", file.misleadingName().map(ExportKind::keyword).orElse(""));
        Map<String, Object> repairs = new LinkedHashMap<>();
        file.repairs().forEach((repair, found) -> repairs.put(repair.name().toLowerCase(Locale.ROOT), rows(found)));
        map.put("repairs", repairs);
        map.put("problems", rows(file.problems()));
        map.put("written", written.stream().map(Path::toString).toList());
    }

    /** How many, and the first of them. */
    static Map<String, Object> rows(Found<RowProblem> found) {
        List<Map<String, Object>> first = found.first().stream()
                .map(row -> Map.<String, Object>of("line", row.line(), "what", row.what()))
                .toList();
        return Map.of("count", found.count(), "first", first);
    }
}
