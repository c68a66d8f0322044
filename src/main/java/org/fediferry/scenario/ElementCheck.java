package org.fediferry.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fediferry.step.ElementRef;

/** Elements: each exists on every covered version on which its step runs. */
record ElementCheck(Inspection inspection) implements Inspection.Check {

    @Override
    public void check(Scenario scenario, List<Site> sites) {
        for (Site site : sites) {
            inspection.server(site).ifPresent(type -> {
                for (Mentions.Mention<ElementRef> mention :
                        inspection.mentions(site).elements()) {
                    check(mention, site, type);
                }
            });
        }
    }

    private void check(Mentions.Mention<ElementRef> mention, Site site, ServerType type) {
        ElementRef wanted = mention.value();
        ServerPage page = type.pages().get(wanted.page());
        if (page == null) {
            inspection
                    .problems()
                    .add(
                            mention.source(),
                            type.name() + " has no page \"" + wanted.page() + "\"",
                            Suggestions.among(wanted.page(), type.pages().keySet()));
            return;
        }
        List<ServerElement> found = page.layouts().stream()
                .map(layout -> layout.elements().get(wanted.element()))
                .flatMap(element -> Optional.ofNullable(element).stream())
                .toList();
        if (found.isEmpty()) {
            inspection
                    .problems()
                    .add(
                            mention.source(),
                            "the page \"" + wanted.page() + "\" of " + type.name() + " has no element \""
                                    + wanted.element() + "\"",
                            Suggestions.among(wanted.element(), names(page)));
            return;
        }
        checkSubject(
                mention,
                Version.covered(type).stream()
                        .filter(site::runsOn)
                        .flatMap(version -> element(type, wanted, version).stream())
                        .toList());
        checkVersions(mention, site, type);
    }

    /** One of several alike needs a word that tells it from the others, and the only one takes none. */
    private void checkSubject(Mentions.Mention<ElementRef> mention, List<ServerElement> found) {
        boolean several = found.stream().anyMatch(ElementCheck::isOneOfSeveral);
        ElementRef wanted = mention.value();
        if (several && wanted.about() == null) {
            inspection
                    .problems()
                    .add(
                            mention.source(),
                            "\"" + wanted.name() + "\" is one of several",
                            "say which: " + wanted.name() + "(\"…\")");
        } else if (!several && !found.isEmpty() && wanted.about() != null) {
            inspection
                    .problems()
                    .add(
                            mention.source(),
                            "\"" + wanted.name() + "\" is the only one",
                            "write " + wanted.name() + " alone");
        }
    }

    private void checkVersions(Mentions.Mention<ElementRef> mention, Site site, ServerType type) {
        List<Version> missing = new ArrayList<>();
        List<Version> present = new ArrayList<>();
        for (Version version : Version.covered(type)) {
            if (site.runsOn(version)) {
                (element(type, mention.value(), version).isPresent() ? present : missing).add(version);
            }
        }
        if (!missing.isEmpty()) {
            inspection
                    .problems()
                    .add(
                            mention.source(),
                            "\"" + mention.value().name() + "\" does not exist on " + type.name() + " "
                                    + Version.list(missing),
                            advice(present, missing, type));
        }
    }

    private static String advice(List<Version> present, List<Version> missing, ServerType type) {
        String describe = "describe the element for them in " + type.source().file();
        if (present.isEmpty()) {
            return describe;
        }
        if (present.get(0).compareTo(missing.get(missing.size() - 1)) > 0) {
            return "add versions: \">=" + present.get(0) + "\" to the step, or " + describe;
        }
        if (present.get(present.size() - 1).compareTo(missing.get(0)) < 0) {
            return "add versions: \"<" + missing.get(0) + "\" to the step, or " + describe;
        }
        return "it exists on " + Version.list(present) + ": add versions: to the step, or " + describe;
    }

    /** The element that a version has. */
    static Optional<ServerElement> element(ServerType type, ElementRef wanted, Version version) {
        return type.layout(wanted.page(), version.major(), version.minor())
                .map(layout -> layout.elements().get(wanted.element()))
                .filter(element -> element.versions().contains(version.major(), version.minor()));
    }

    private static boolean isOneOfSeveral(ServerElement element) {
        return element.candidates().stream().anyMatch(candidate -> candidate.contains("{}"))
                || element.containing().filter(text -> text.contains("{}")).isPresent();
    }

    private static List<String> names(ServerPage page) {
        return page.layouts().stream()
                .flatMap(layout -> layout.elements().keySet().stream())
                .distinct()
                .toList();
    }
}
