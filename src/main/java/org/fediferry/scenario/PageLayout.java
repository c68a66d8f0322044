package org.fediferry.scenario;

import java.util.Map;
import java.util.Optional;
import org.fediferry.step.Source;
import org.fediferry.step.VersionRange;

/**
 * What a page looks like on some versions.
 *
 * @param path where it is on the server, with {@code {name}} for what an {@code open} step gives; empty for elements that
 *     stand on many pages
 * @param mark the name of the element, or a CSS selector, by which the page is recognised; empty without a path
 */
public record PageLayout(
        Source source,
        VersionRange versions,
        Optional<String> path,
        Optional<String> mark,
        Map<String, ServerElement> elements) {}
