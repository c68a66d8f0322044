package org.fediferry.scenario;

import java.util.List;
import java.util.Optional;
import org.fediferry.step.Source;

/** A page of a server type, with a layout for each stretch of versions. */
public record ServerPage(String name, Source source, List<PageLayout> layouts) {

    /** The layout that a version has. */
    public Optional<PageLayout> layout(int major, int minor) {
        return layouts.stream()
                .filter(layout -> layout.versions().contains(major, minor))
                .findFirst();
    }
}
