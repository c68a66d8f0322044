package org.fediferry.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary =
                "Compares two collected files of forms, value by value, and adds a line to the balance: how many are the"
                        + " same, and which are not.",
        example = "- compare-forms: ${from.preferences}\n  with: ${account.exports.preferences}\n  what: preferences")
public record CompareForms(
        @Param("One reference to what was collected before.")
        Text before,

        @Param("One reference to what was read afterwards.") Text with,

        @Param("What it is, for the balance.") Text what,

        @Param("Each form is one entry, known by this field; without it each field is an entry.") @Nullable
        Text by,

        @Param("Names of fields that are not compared.") @Nullable
        List<Text> leave,

        @Param("Why some are not the same, for people.") @Nullable
        Text note)
        implements Action {

    @Override
    public String describe() {
        return "compare forms " + before + " with " + with;
    }

    @Override
    public boolean usesPage() {
        return false;
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        List<String> left = new ArrayList<>();
        for (Text name : leave == null ? List.<Text>of() : leave) {
            left.add(stage.resolve(name).text());
        }
        Map<String, Object> wanted = entries(stage, before, left);
        if (wanted.isEmpty()) {
            return Finding.met("something to compare", "nothing was collected before");
        }
        Map<String, Object> there = entries(stage, with, left);
        List<String> other = new ArrayList<>();
        wanted.forEach((name, value) -> {
            Object now = there.get(name);
            if (!value.equals(now)) {
                other.add(by != null ? name : name + ": " + print(value) + (now == null ? "" : ", here " + print(now)));
            }
        });
        boolean complete = other.isEmpty();
        Tally tally = new Tally(
                stage.resolve(what).text(),
                wanted.size(),
                wanted.size() - other.size(),
                other,
                complete || note == null ? "" : stage.resolve(note).text());
        stage.tally(tally);
        return Finding.met("", tally.arrived() + " of " + tally.had() + " are the same");
    }

    private Map<String, Object> entries(Stage stage, Text file, List<String> left) throws StepFailed {
        Map<String, Object> entries = new LinkedHashMap<>();
        for (Form form : stage.forms(file)) {
            Map<String, List<String>> fields = new LinkedHashMap<>(form.fields());
            left.forEach(fields::remove);
            if (by == null) {
                fields.forEach(entries::put);
            } else {
                List<String> name = form.fields().getOrDefault(stage.resolve(by).text(), List.of());
                entries.put(String.join(", ", name), fields);
            }
        }
        return entries;
    }

    private static String print(Object value) {
        return value instanceof List<?> values && values.size() == 1
                ? "\"" + values.get(0) + "\""
                : String.valueOf(value);
    }
}
