package org.fediferry.step;

import java.util.List;
import java.util.Objects;

/**
 * One type of step, as the reader, the reference and the JSON Schema see it.
 *
 * @param keyword the record's name in kebab case
 * @param parameters the first is the value beside the keyword
 */
public record StepType(
        String keyword, Class<? extends Record> type, String summary, String example, List<Parameter> parameters) {

    static StepType of(Class<? extends Record> type) {
        StepDoc doc = Objects.requireNonNull(
                type.getAnnotation(StepDoc.class), () -> type.getSimpleName() + " has no @StepDoc");
        return new StepType(
                Parameter.kebab(type.getSimpleName()), type, doc.summary(), doc.example(), Parameter.of(type));
    }

    /** The keys that may stand beside the keyword, without the options that every step has. */
    public List<Parameter> keys() {
        return parameters.subList(1, parameters.size());
    }
}
