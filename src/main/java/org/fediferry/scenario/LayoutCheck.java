package org.fediferry.scenario;

import java.util.List;
import java.util.stream.Stream;
import org.fediferry.step.VersionRange;

/** Layouts of a page: at most one for each version, no gap between them, and nothing that no covered version has. */
record LayoutCheck(Problems problems) {

    private static final List<Version> ENDS = List.of(new Version(0, 0), new Version(9_999, 9_999));

    void check(ServerType type) {
        List<Version> covered = Version.covered(type);
        for (ServerPage page : type.pages().values()) {
            checkOverlap(page, type);
            checkGap(page, covered);
            for (PageLayout layout : page.layouts()) {
                checkUsed(page, layout, covered);
            }
        }
    }

    private void checkOverlap(ServerPage page, ServerType type) {
        List<PageLayout> layouts = page.layouts();
        for (int second = 1; second < layouts.size(); second++) {
            PageLayout other = layouts.get(second);
            layouts.subList(0, second).stream()
                    .flatMap(one -> edges(type, one, other)
                            .filter(version -> has(one, version) && has(other, version))
                            .limit(1))
                    .findFirst()
                    .ifPresent(version -> problems.add(
                            other.source(),
                            "two layouts of the page \"" + page.name() + "\" are for version " + version,
                            "let the ranges of their versions: not overlap"));
        }
    }

    /** The versions at which something begins or ends, the covered ones first. */
    private static Stream<Version> edges(ServerType type, PageLayout one, PageLayout other) {
        Stream<Version> bounds = Stream.of(one, other)
                .flatMap(layout -> layout.versions().bounds().stream())
                .flatMap(LayoutCheck::around);
        return Stream.of(Version.covered(type).stream(), bounds, ENDS.stream())
                .flatMap(versions -> versions)
                .filter(version -> Version.admits(type.versions(), version));
    }

    private static Stream<Version> around(VersionRange.Bound bound) {
        return Stream.of(bound.minor() - 1, bound.minor(), bound.minor() + 1)
                .filter(minor -> minor >= 0)
                .map(minor -> new Version(bound.major(), minor));
    }

    /** A page may come and go, but it does not vanish between two versions that have it. */
    private void checkGap(ServerPage page, List<Version> covered) {
        List<Version> present = covered.stream()
                .filter(version -> page.layouts().stream().anyMatch(layout -> has(layout, version)))
                .toList();
        if (present.isEmpty()) {
            return;
        }
        List<Version> missing =
                covered
                        .subList(covered.indexOf(present.get(0)), covered.lastIndexOf(present.get(present.size() - 1)))
                        .stream()
                        .filter(version -> !present.contains(version))
                        .toList();
        if (!missing.isEmpty()) {
            problems.add(
                    page.source(),
                    "the page \"" + page.name() + "\" has no layout for " + Version.list(missing)
                            + ", but for versions before and after",
                    "widen the versions: of a layout, or add one");
        }
    }

    private void checkUsed(ServerPage page, PageLayout layout, List<Version> covered) {
        List<Version> on =
                covered.stream().filter(version -> has(layout, version)).toList();
        if (on.isEmpty()) {
            problems.add(
                    layout.source(),
                    "no covered version has this layout of the page \"" + page.name() + "\"",
                    "add one of its versions to covered:, or remove the layout");
            return;
        }
        for (ServerElement element : layout.elements().values()) {
            if (on.stream().noneMatch(version -> Version.admits(element.versions(), version))) {
                problems.add(
                        element.source(),
                        "no covered version has the element \"" + page.name() + "." + element.name() + "\"",
                        "correct its versions:, add one of them to covered:, or remove the element");
            }
        }
        checkMark(layout, on);
    }

    /** The element by which a page is recognised must be there wherever the page is. */
    private void checkMark(PageLayout layout, List<Version> on) {
        layout.mark().map(layout.elements()::get).ifPresent(mark -> {
            List<Version> missing = on.stream()
                    .filter(version -> !Version.admits(mark.versions(), version))
                    .toList();
            if (!missing.isEmpty()) {
                problems.add(
                        layout.source(),
                        "the page is recognised by \"" + mark.name() + "\", which " + Version.list(missing)
                                + " does not have",
                        "name an element under is: that every version of the layout has");
            }
        });
    }

    private static boolean has(PageLayout layout, Version version) {
        return Version.admits(layout.versions(), version);
    }
}
