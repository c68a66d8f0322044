package org.fediferry.step;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary =
                "Performs the steps once for each row, written here or in a file; a column of the row is ${name.column}. "
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

        @Param("The rows: each a mapping from column to value.") @Nullable
        List<Map<Name, Text>> in,

        @Param(
                "In place of in: a JSON file with a list of mappings from column to text. Nothing in it is a reference; the column row is the number of the row.")
        @Nullable
        Text inFile,

        @Param("Which columns the rows of the file must have.") @Nullable
        List<Name> columns,

        @Param("The steps.") List<WrittenStep> steps)
        implements Step {

    /** The column that says on which versions a row exists. */
    public static final Name VERSIONS = new Name("versions");

    /** The column that a row of a file has without being given it. */
    public static final Name ROW = new Name("row");

    /** The rows that are written in the scenario. */
    public List<Map<Name, Text>> rows() {
        return in == null ? List.of() : in;
    }

    /** The columns of a file. */
    public List<Name> fileColumns() {
        return columns == null ? List.of() : columns;
    }

    @Override
    public String describe() {
        return "for each " + name;
    }
}
