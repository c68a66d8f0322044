package org.fediferry.practice.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fediferry.practice.social.BulkImport;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.Handle;
import org.fediferry.practice.social.ImportType;
import org.fediferry.practice.social.Instance;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Json;

/** Checks an choice list the way Mastodon's import form does. */
public final class ImportReader {

    private static final int MOST_ROWS = 20_000;
    private static final long MOST_BYTES = 20L * 1024 * 1024;
    private static final int FREE_FOLLOWS = 7_500;
    private static final Set<String> FIRST_CELLS = Set.of("Account address", "#domain", "#uri", "List name");

    private final Instance instance;
    private final User user;

    public ImportReader(Instance instance, User user) {
        this.instance = instance;
        this.user = user;
    }

    /** The choices of the form, and the name of the file. */
    public record Choice(ImportType type, boolean overwrite, String fileName) {}

    public BulkImport.Upload read(Choice choice, byte[] content) throws RefusedUpload {
        boolean checksSize = instance.has(Feature.BULK_IMPORTS);
        if (checksSize && content.length > MOST_BYTES) {
            throw new RefusedUpload("imports.errors.too_large", "");
        }
        String text = new String(content, StandardCharsets.UTF_8);
        if (instance.has(Feature.JSON_FILTERS) && choice.fileName().endsWith(".json")) {
            return filters(choice, text);
        }
        List<List<String>> table = table(text);
        if (table.isEmpty() && checksSize) {
            throw new RefusedUpload("imports.errors.empty", "");
        }
        List<String> header = header(choice.type(), table);
        List<Map<String, String>> rows = rows(choice.type(), header, table);
        if (rows.size() > MOST_ROWS) {
            throw new RefusedUpload("imports.errors.over_rows_processing_limit", "20000");
        }
        checkFollowLimit(choice, rows.size());
        boolean mismatch = TypeGuess.looksLikeOther(choice.type(), header, choice.fileName());
        return new BulkImport.Upload(choice.type(), choice.overwrite(), choice.fileName(), mismatch, rows);
    }

    private List<List<String>> table(String text) throws RefusedUpload {
        try {
            return CsvReader.read(text);
        } catch (CsvReader.Malformed e) {
            boolean detailed = instance.has(Feature.BULK_IMPORTS);
            String key = detailed ? "imports.errors.invalid_csv_file" : "imports.errors.malformed";
            throw new RefusedUpload(key, String.valueOf(e.getMessage()));
        }
    }

    /** The header row when there is one, else empty. */
    private List<String> header(ImportType type, List<List<String>> table) throws RefusedUpload {
        if (table.isEmpty() || !FIRST_CELLS.contains(table.get(0).get(0))) {
            return List.of();
        }
        List<String> header = table.get(0);
        if (instance.has(Feature.BULK_IMPORTS) && !header.containsAll(type.neededColumns())) {
            throw new RefusedUpload("imports.errors.incompatible_type", "");
        }
        return header;
    }

    private static List<Map<String, String>> rows(ImportType type, List<String> header, List<List<String>> table) {
        // Without a header only the columns that are needed are read.
        List<String> columns = header.isEmpty() ? type.neededColumns() : header;
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> cells : table.subList(header.isEmpty() ? 0 : 1, table.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(columns.size(), cells.size()); i++) {
                String cell = cells.get(i);
                row.put(columns.get(i), columns.get(i).equals("Account address") ? Handle.strip(cell) : cell);
            }
            rows.add(row);
        }
        return rows;
    }

    private void checkFollowLimit(Choice choice, int rows) throws RefusedUpload {
        if (choice.type() != ImportType.FOLLOWING) {
            return;
        }
        long limit = Math.max(FREE_FOLLOWS, Math.round(instance.follows().followerCount(user.account()) * 1.1));
        int already = choice.overwrite() ? 0 : instance.follows().followingCount(user.account());
        if (rows + already > limit) {
            throw new RefusedUpload("users.follow_limit_reached", Long.toString(limit));
        }
    }

    private static BulkImport.Upload filters(Choice choice, String text) throws RefusedUpload {
        JsonNode json = Json.read(text);
        if (json == null || !json.path("custom_filters").isArray()) {
            throw new RefusedUpload("imports.errors.invalid_json_file", "");
        }
        if (choice.type() != ImportType.CUSTOM_FILTERS) {
            throw new RefusedUpload("imports.errors.incompatible_type", "");
        }
        List<Map<String, String>> rows = new ArrayList<>();
        json.path("custom_filters").forEach(filter -> rows.add(Map.of("json", filter.toString())));
        return new BulkImport.Upload(choice.type(), choice.overwrite(), choice.fileName(), false, rows);
    }
}
