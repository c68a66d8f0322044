package org.fediferry.scenario;

import java.util.List;
import java.util.Optional;
import org.fediferry.step.ElementRef;

/** Server types: what is covered lies within the versions, and tells name elements that there are. */
record ServerCheck(Problems problems) {

    void check(ServerType type) {
        checkCovered(type);
        new LayoutCheck(problems).check(type);
        type.tells().forEach(tell -> checkTell(tell, type));
    }

    private void checkCovered(ServerType type) {
        List<Version> covered = Version.covered(type);
        for (Version version : covered) {
            if (!Version.admits(type.versions(), version)) {
                problems.add(
                        type.source(),
                        "the covered version " + version + " is not within versions: " + type.versions(),
                        "correct one of them");
            }
        }
        if (!covered.equals(covered.stream().sorted().distinct().toList())) {
            problems.add(type.source(), "the covered versions are not in order", "write each once, the oldest first");
        }
    }

    private void checkTell(ServerType.Tell tell, ServerType type) {
        try {
            ElementRef wanted = ElementRef.parse(tell.element());
            Optional<ServerPage> page = Optional.ofNullable(type.pages().get(wanted.page()));
            boolean exists = page.stream()
                    .flatMap(found -> found.layouts().stream())
                    .anyMatch(layout -> layout.elements().containsKey(wanted.element()));
            if (!exists) {
                problems.add(
                        tell.source(),
                        type.name() + " has no element \"" + tell.element() + "\"",
                        Suggestions.among(tell.element(), elements(type)));
            }
        } catch (IllegalArgumentException e) {
            problems.add(tell.source(), tell.element(), e);
        }
    }

    private static List<String> elements(ServerType type) {
        return type.pages().values().stream()
                .flatMap(page -> page.layouts().stream()
                        .flatMap(layout -> layout.elements().keySet().stream())
                        .map(element -> page.name() + "." + element))
                .distinct()
                .toList();
    }
}
