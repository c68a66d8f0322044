package org.fediferry.exports;

/** Something that is wrong with a line of an export file. */
public record RowProblem(long line, String what) {
    @Override
    public String toString() {
        return "line %d: %s".formatted(line, what);
    }
}
