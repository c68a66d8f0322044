package org.fediferry.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.fediferry.step.Parameter;
import org.fediferry.step.StepCatalog;
import org.fediferry.step.StepType;

/** The reference of the language of scenarios as Markdown, made from the catalogue of steps. */
public final class StepReference {

    private StepReference() {}

    /** The whole reference. */
    public static String text() {
        List<String> parts = new ArrayList<>(List.of("# Steps", "A step is a mapping with one of these keywords."));
        StepCatalog.all().forEach(type -> parts.add(step(type)));
        parts.add("# Options of every step\n\n" + parameters(StepCatalog.options()));
        parts.add("# Conditions\n\n" + LanguageForm.list(LanguageForm.CONDITIONS));
        parts.add("# Values\n\n" + LanguageForm.list(LanguageForm.VALUES));
        parts.add("# Lengths of time\n\n" + LanguageForm.list(LanguageForm.UNITS));
        return String.join("\n\n", parts) + "\n";
    }

    /** What the reference says about one keyword of the catalogue, with the options of every step. */
    public static String text(String keyword) {
        return step(StepCatalog.find(keyword).orElseThrow()) + "\n\nOptions of every step:\n\n"
                + parameters(StepCatalog.options()) + "\n";
    }

    private static String step(StepType type) {
        Parameter first = type.parameters().get(0);
        String beside = "- `" + type.keyword() + "` (" + TypeNames.of(first.type()) + "): " + first.about();
        String keys = type.keys().isEmpty() ? "" : "\n" + parameters(type.keys());
        String example = "```yaml\n" + type.example().strip() + "\n```";
        return String.join("\n\n", "## " + type.keyword(), type.summary(), beside + keys, example);
    }

    private static String parameters(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> "- `" + parameter.key() + "` (" + TypeNames.of(parameter.type())
                        + (parameter.required() ? "): " : ", may be left out): ") + parameter.about())
                .collect(Collectors.joining("\n"));
    }
}
