package org.fediferry.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.step.Forbidden;
import org.fediferry.step.Name;
import org.fediferry.step.Open;
import org.fediferry.step.Text;

/** Pages that are opened: they exist with a path on every covered version, get what the path needs, delete nothing. */
record PageCheck(Inspection inspection) implements Inspection.Check {

    @Override
    public void check(Scenario scenario, List<Site> sites) {
        for (Site site : sites) {
            Optional<ServerType> type = inspection.server(site);
            if (site.written().step() instanceof Open open && type.isPresent()) {
                check(open, site, type.get());
            }
            type.ifPresent(known -> checkRuns(site, known));
        }
    }

    private void check(Open open, Site site, ServerType type) {
        ServerPage page = type.pages().get(open.page().page());
        if (page == null) {
            complain(
                    open,
                    site,
                    type.name() + " has no page \"" + open.page() + "\"",
                    Suggestions.among(open.page().page(), type.pages().keySet()));
            return;
        }
        List<Version> missing = Version.covered(type).stream()
                .filter(site::runsOn)
                .filter(version -> page.layout(version.major(), version.minor())
                        .flatMap(PageLayout::path)
                        .isEmpty())
                .toList();
        if (page.layouts().stream().allMatch(layout -> layout.path().isEmpty())) {
            complain(
                    open,
                    site,
                    "the page \"" + page.name() + "\" has no path: its elements stand on many pages",
                    "open the page on which they are expected");
        } else if (!missing.isEmpty()) {
            complain(
                    open,
                    site,
                    "the page \"" + page.name() + "\" does not exist on " + type.name() + " " + Version.list(missing),
                    "add versions: to the step, or describe the page for them in "
                            + type.source().file());
        } else {
            page.layouts().forEach(layout -> checkPath(open, site, layout, type.never()));
        }
    }

    private void checkPath(Open open, Site site, PageLayout layout, Forbidden never) {
        String path = layout.path().orElse("");
        List<String> places = PagePath.places(path);
        Map<Name, Text> given = open.with() == null ? Map.of() : open.with();
        for (String place : PagePath.needed(path)) {
            if (!given.containsKey(new Name(place))) {
                complain(
                        open,
                        site,
                        "the path " + path + " needs \"" + place + "\"",
                        "write with: { " + place + ": … }");
            }
        }
        given.keySet().stream()
                .filter(name -> !places.contains(name.written()))
                .forEach(name -> inspection
                        .problems()
                        .add(
                                inspection.source(name, site),
                                "the path " + path + " has no {" + name + "}",
                                places.isEmpty() ? "remove it" : Suggestions.among(name.written(), places)));
        String filled = path;
        for (Map.Entry<Name, Text> value : given.entrySet()) {
            filled = filled.replace("{" + value.getKey() + "}", value.getValue().fill(reference -> "x"));
        }
        if (PagePath.deletes(filled, never)) {
            complain(open, site, "\"" + filled + "\" deletes the account", "remove the step: Fediferry never opens it");
        }
    }

    /** A step that no covered version has is a slip in its versions. */
    private void checkRuns(Site site, ServerType type) {
        List<Version> covered = Version.covered(type);
        if (!covered.isEmpty() && covered.stream().noneMatch(site::runsOn)) {
            inspection
                    .problems()
                    .add(
                            site.source(),
                            "this step runs on no covered version of " + type.name(),
                            "covered are " + Version.list(covered)
                                    + ": correct versions: of the step, its row, or what surrounds it");
        }
    }

    private void complain(Open open, Site site, String what, String advice) {
        inspection.problems().add(inspection.source(open.page(), site), what, advice);
    }
}
