package org.fediferry.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.fediferry.step.ForEach;
import org.fediferry.step.Name;
import org.fediferry.step.Source;
import org.fediferry.step.Text;
import org.fediferry.step.VersionRange;
import org.fediferry.step.WrittenStep;

/**
 * A step at its place: what surrounds it decides for whom and on which versions it runs.
 *
 * @param around the {@code for-each} steps that it is part of, the outermost first
 * @param finishing part of what is performed at the end in any case
 */
record Site(Scenario scenario, WrittenStep written, List<WrittenStep> around, boolean finishing) {

    /** Every step of a scenario, each {@code for-each} before its own steps, in the order of the file. */
    static List<Site> of(Scenario scenario) {
        List<Site> sites = new ArrayList<>();
        scenario.steps().forEach(step -> add(new Site(scenario, step, List.of(), false), sites));
        scenario.finish().forEach(step -> add(new Site(scenario, step, List.of(), true), sites));
        return sites;
    }

    private static void add(Site site, List<Site> sites) {
        sites.add(site);
        if (site.written.step() instanceof ForEach each) {
            List<WrittenStep> around =
                    Stream.concat(site.around.stream(), Stream.of(site.written)).toList();
            each.steps().forEach(step -> add(new Site(site.scenario, step, around, site.finishing), sites));
        }
    }

    Source source() {
        return written.source();
    }

    /** The role that it acts for: its own, or that of what surrounds it. */
    Optional<String> role() {
        if (scenario.isFlow()) {
            return Optional.of(Scenario.ACCOUNT);
        }
        return outwards()
                .map(step -> step.options().as())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .map(Name::written);
    }

    /** Whether it runs there, as far as the ranges of steps and rows say. */
    boolean runsOn(Version version) {
        return outwards().allMatch(step -> Version.admits(step.options().versions(), version))
                && forEachs()
                        .allMatch(each -> each.rows().isEmpty()
                                || each.rows().stream()
                                        .map(row -> row.get(ForEach.VERSIONS))
                                        .anyMatch(text -> text == null || admits(text, version)));
    }

    /** The {@code for-each} steps around it, the outermost first. */
    Stream<ForEach> forEachs() {
        return around.stream().map(step -> (ForEach) step.step());
    }

    /** The step itself and what surrounds it, the innermost first. */
    Stream<WrittenStep> outwards() {
        List<WrittenStep> steps = new ArrayList<>(List.of(written));
        for (int index = around.size() - 1; index >= 0; index--) {
            steps.add(around.get(index));
        }
        return steps.stream();
    }

    /** A range that cannot be read is complained about elsewhere. */
    private static boolean admits(Text range, Version version) {
        try {
            return Version.admits(VersionRange.parse(range.written()), version);
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
