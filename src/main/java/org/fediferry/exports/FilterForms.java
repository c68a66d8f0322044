package org.fediferry.exports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Filters as the form of Mastodon 4.0 and later has them, written as the file that 4.6 exports and imports (fact sheet 3.2),
 * and the way back.
 *
 * <p>The form's names are those of app/controllers/filters_controller.rb (4.0+, A): title, expires_in, filter_action,
 * context[], keywords_attributes. Of an expiry it says only the shortest of its choices that is not over before
 * (app/models/custom_filter.rb, A), so the file may name a later end than the filter has. Single posts that are filtered
 * are not in the form, and not in a file made from it.
 */
public final class FilterForms {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MODEL = "custom_filter";
    private static final Pattern KEYWORD =
            Pattern.compile(MODEL + "\\[keywords_attributes]\\[(\\d+)]\\[(keyword|whole_word)]");

    /** The choices of the form, in seconds. */
    private static final List<Long> EXPIRIES = List.of(1_800L, 3_600L, 21_600L, 43_200L, 86_400L, 604_800L);

    private FilterForms() {}

    /** The file for forms that were read at a time. */
    public static String text(List<FormFile.Entry> forms, Instant now) {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode list = root.putArray("custom_filters");
        for (FormFile.Entry form : forms) {
            ObjectNode filter = list.addObject();
            filter.put("title", one(form, "title"));
            String seconds = one(form, "expires_in");
            if (seconds.matches("\\d{1,9}")) {
                filter.put(
                        "expires_at",
                        now.plusSeconds(Long.parseLong(seconds))
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toString());
            } else {
                filter.putNull("expires_at");
            }
            ArrayNode context = filter.putArray("context");
            form.fields().getOrDefault(MODEL + "[context][]", List.of()).forEach(context::add);
            filter.put("action", one(form, "filter_action"));
            ArrayNode keywords = filter.putArray("keywords_attributes");
            keywords(form).values().forEach(keywords::add);
            filter.putArray("statuses");
        }
        return root.toPrettyString() + "\n";
    }

    private static String one(FormFile.Entry form, String field) {
        List<String> values = form.fields().getOrDefault(MODEL + "[" + field + "]", List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    private static Map<Long, ObjectNode> keywords(FormFile.Entry form) {
        Map<Long, ObjectNode> keywords = new TreeMap<>();
        form.fields().forEach((name, values) -> {
            Matcher matcher = KEYWORD.matcher(name);
            if (matcher.matches()) {
                ObjectNode keyword =
                        keywords.computeIfAbsent(Long.valueOf(matcher.group(1)), number -> JSON.createObjectNode());
                String value = values.isEmpty() ? "" : values.get(0);
                if (matcher.group(2).equals("keyword")) {
                    keyword.put("keyword", value);
                } else {
                    keyword.put("whole_word", value.equals("1"));
                }
            }
        });
        keywords.values().removeIf(keyword -> keyword.path("keyword").asText().isEmpty());
        return keywords;
    }

    /** The filters of such a file as forms; one that is over by now is left out. */
    public static List<FormFile.Entry> read(Path file, Instant now) throws IOException {
        List<FormFile.Entry> forms = new ArrayList<>();
        for (JsonNode filter : FormFile.parse(file).path("custom_filters")) {
            String end = filter.path("expires_at").asText("");
            if (end.isEmpty() || end.equals("null")) {
                forms.add(form(filter, ""));
            } else {
                Duration left = Duration.between(now, moment(end));
                if (!left.isNegative()) {
                    forms.add(form(filter, expiry(left)));
                }
            }
        }
        return forms;
    }

    private static Instant moment(String written) throws IOException {
        try {
            return Instant.parse(written);
        } catch (DateTimeParseException other) {
            throw new IOException("\"" + written + "\" is no point in time", other);
        }
    }

    /** As the form has it: the shortest choice that is not over before, or none. */
    private static String expiry(Duration left) {
        return EXPIRIES.stream()
                .filter(seconds -> seconds >= left.toSeconds())
                .findFirst()
                .map(String::valueOf)
                .orElse("");
    }

    private static FormFile.Entry form(JsonNode filter, String expiresIn) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put(MODEL + "[title]", List.of(filter.path("title").asText()));
        fields.put(MODEL + "[expires_in]", List.of(expiresIn));
        List<String> context = new ArrayList<>();
        filter.path("context").forEach(one -> context.add(one.asText()));
        fields.put(MODEL + "[context][]", context);
        fields.put(MODEL + "[filter_action]", List.of(filter.path("action").asText()));
        int number = 0;
        for (JsonNode keyword : filter.path("keywords_attributes")) {
            String row = MODEL + "[keywords_attributes][" + number++ + "]";
            fields.put(row + "[keyword]", List.of(keyword.path("keyword").asText()));
            fields.put(row + "[whole_word]", List.of(keyword.path("whole_word").asBoolean() ? "1" : "0"));
        }
        return new FormFile.Entry("", fields);
    }
}
