package org.fediferry.step;

import java.util.List;
import java.util.Map;

@StepDoc(
        summary = "Performs the steps once for each row; a column of the row is ${name.column}. "
                + "A row with \"versions\" exists only there.",
        example = """
                - for-each: list
                  in:
                    - { kind: follows }
                    - { kind: filters, versions: ">=4.6" }
                  steps:
                    - download: export.csv("${list.kind}")
                      kind: ${list.kind}""")
public record ForEach(
        @Param("The name of the row.") Name name,

        @Param("The rows: each a mapping from column to value.")
        List<Map<Name, Text>> in,

        @Param("The steps.") List<WrittenStep> steps)
        implements Step {

    /** The column that says on which versions a row exists. */
    public static final Name VERSIONS = new Name("versions");

    @Override
    public String describe() {
        return "for each " + name;
    }
}
