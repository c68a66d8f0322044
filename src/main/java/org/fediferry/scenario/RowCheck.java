package org.fediferry.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.fediferry.step.ForEach;
import org.fediferry.step.Name;
import org.fediferry.step.Source;
import org.fediferry.step.Text;
import org.fediferry.step.VersionRange;

/** Rows of a {@code for-each}: there are some, all have the same columns, and their versions can be read. */
record RowCheck(Inspection inspection) implements Inspection.Check {

    @Override
    public void check(Scenario scenario, List<Site> sites) {
        for (Site site : sites) {
            if (site.written().step() instanceof ForEach each) {
                check(each, site);
            }
        }
    }

    private void check(ForEach each, Site site) {
        if (each.inFile() != null) {
            checkFile(each, site);
        } else if (each.rows().isEmpty()) {
            inspection.problems().add(site.source(), "there are no rows", "write in: [ { " + each.name() + ": … } ]");
        }
        Set<Name> columns = new HashSet<>();
        each.rows().forEach(row -> columns.addAll(row.keySet()));
        columns.remove(ForEach.VERSIONS);
        for (Map<Name, Text> row : each.rows()) {
            Source source = inspection.source(row, site);
            columns.stream()
                    .filter(column -> !row.containsKey(column))
                    .forEach(column -> inspection
                            .problems()
                            .add(
                                    source,
                                    "this row has no \"" + column + "\", but others have",
                                    "give each row the same columns"));
            Text versions = row.get(ForEach.VERSIONS);
            if (versions != null) {
                checkVersions(versions, inspection.source(versions, site));
            }
        }
    }

    private void checkFile(ForEach each, Site site) {
        if (each.in() != null) {
            inspection
                    .problems()
                    .add(site.source(), "the rows stand both here and in a file", "leave out either in or in-file");
        }
        if (each.fileColumns().isEmpty()) {
            inspection
                    .problems()
                    .add(
                            site.source(),
                            "nothing says which columns the rows of the file have",
                            "write for example columns: [text, link]");
        }
    }

    private void checkVersions(Text versions, Source source) {
        try {
            VersionRange.parse(versions.written());
        } catch (IllegalArgumentException e) {
            inspection.problems().add(source, versions.written(), e);
        }
    }
}
