package org.fediferry.cli;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.fediferry.scenario.Kebab;
import org.fediferry.scenario.Suggestions;

/** What a guide is written as. */
enum GuideFormat {
    MARKDOWN,
    HTML,
    PDF;

    /** Those of these names; all where there are none. */
    static Set<GuideFormat> chosen(Set<String> names) throws Refused {
        if (names.isEmpty()) {
            return EnumSet.allOf(GuideFormat.class);
        }
        Set<GuideFormat> chosen = EnumSet.noneOf(GuideFormat.class);
        for (String name : names) {
            chosen.add(Arrays.stream(values())
                    .filter(format -> Kebab.of(format).equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Refused(
                            "no guide is written as \"" + name + "\"",
                            Suggestions.among(
                                    name, Arrays.stream(values()).map(Kebab::of).toList()))));
        }
        return chosen;
    }
}
