package org.fediferry.scenario;

import java.util.List;
import java.util.Map;
import org.fediferry.step.Download;
import org.fediferry.step.ForEach;
import org.fediferry.step.Name;
import org.fediferry.step.Text;

/** Kinds of exports: a download keeps one of those that the server type offers. */
record KindCheck(Inspection inspection) implements Inspection.Check {

    @Override
    public void check(Scenario scenario, List<Site> sites) {
        for (Site site : sites) {
            if (site.written().step() instanceof Download download) {
                inspection.server(site).ifPresent(type -> check(download.kind(), site, type));
            }
        }
    }

    /** A column of a row stands for as many kinds as there are rows. */
    private void check(Text kind, Site site, ServerType type) {
        if (kind.references().isEmpty()) {
            checkLiteral(kind, site, type);
            return;
        }
        for (ForEach each : site.forEachs().toList()) {
            for (Map<Name, Text> row : each.rows()) {
                row.forEach((column, value) -> {
                    if (kind.written().equals("${" + each.name() + "." + column + "}")
                            && value.references().isEmpty()) {
                        checkLiteral(value, site, type);
                    }
                });
            }
        }
    }

    private void checkLiteral(Text kind, Site site, ServerType type) {
        if (!type.exports().contains(kind.written().replaceFirst("-now$", ""))) {
            inspection
                    .problems()
                    .add(
                            inspection.source(kind, site),
                            type.name() + " offers no export \"" + kind + "\"",
                            Suggestions.among(kind.written(), type.exports()));
        }
    }
}
