package org.fediferry.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.scenario.Problem;
import org.fediferry.step.ForEach;
import org.fediferry.step.Name;
import org.fediferry.step.Source;

/** A file of somebody with rows for a {@code for-each}: a list of mappings from column to text, as JSON. */
final class RowFile {

    private static final int MOST_ROWS = 200;
    private static final long LARGEST = 4L << 20;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private RowFile() {}

    /** The rows by the names that steps know them under; none, with a problem, where the file cannot be used. */
    static List<Map<String, String>> read(String file, ForEach each, Source source, List<Problem> problems) {
        List<Map<String, String>> rows = new ArrayList<>();
        try {
            JsonNode list = list(file);
            for (JsonNode row : list) {
                rows.add(row(row, rows.size() + 1, each));
            }
        } catch (Unusable unusable) {
            problems.add(new Problem(source, "the file \"" + file + "\" " + unusable.getMessage(), unusable.advice));
            return List.of();
        }
        return rows;
    }

    /** Says what is wrong with the file. */
    private static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final String advice;

        Unusable(String what, String advice) {
            super(what);
            this.advice = advice;
        }
    }

    private static JsonNode list(String file) throws Unusable {
        try {
            Path path = Path.of(file);
            if (!KnownValues.isWhole(file) || !Files.isRegularFile(path)) {
                throw new Unusable("is not there", "name a file that is there when the run begins");
            }
            if (Files.size(path) > LARGEST) {
                throw new Unusable("is larger than 4 MB", "split it");
            }
            JsonNode list = MAPPER.readTree(Files.readString(path));
            if (!list.isArray() || list.isEmpty() || list.size() > MOST_ROWS) {
                throw new Unusable(
                        "holds " + (list.isArray() ? list.size() + " rows" : "no list"),
                        "write a list of 1 to " + MOST_ROWS + " mappings from column to text");
            }
            return list;
        } catch (JsonProcessingException wrong) {
            throw new Unusable("is not JSON: " + wrong.getOriginalMessage(), "write [ { \"column\": \"text\" } ]");
        } catch (IOException | InvalidPathException unreadable) {
            throw new Unusable("cannot be read: " + unreadable.getMessage(), "name another one");
        }
    }

    private static Map<String, String> row(JsonNode row, int number, ForEach each) throws Unusable {
        Map<String, String> values = new HashMap<>();
        values.put(each.name() + "." + ForEach.ROW, String.valueOf(number));
        for (Name column : each.fileColumns()) {
            Optional<String> value =
                    Optional.ofNullable(row.path(column.written()).textValue());
            if (value.isEmpty()) {
                throw new Unusable(
                        "has no text \"" + column + "\" in row " + number,
                        "give each row the columns " + each.fileColumns());
            }
            values.put(each.name() + "." + column, value.get());
        }
        return values;
    }
}
