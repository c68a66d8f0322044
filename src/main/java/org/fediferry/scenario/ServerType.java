package org.fediferry.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.step.Source;
import org.fediferry.step.VersionRange;

/**
 * One kind of server: how to recognise its software, and its pages with their elements per version.
 *
 * @param name the folder's name
 * @param software the names under which NodeInfo knows it
 * @param versions the versions that the pages are described for
 * @param covered one version of each stretch that differs, oldest first, as {@code major.minor}
 * @param exports the kinds of files it offers, by the names that scenarios use
 * @param imports the kinds of files it takes
 * @param limits waiting periods by name, such as {@code move-again-after}
 * @param pages by name; a page without address holds elements that stand on many pages
 * @param tells elements that say what has happened when an expected page did not come
 */
public record ServerType(
        String name,
        Source source,
        List<String> software,
        VersionRange versions,
        List<String> covered,
        List<String> exports,
        List<String> imports,
        Map<String, Duration> limits,
        Map<String, ServerPage> pages,
        List<Tell> tells) {

    /** The layout of a page that a version has. */
    public Optional<PageLayout> layout(String page, int major, int minor) {
        return Optional.ofNullable(pages.get(page)).flatMap(found -> found.layout(major, minor));
    }

    /**
     * An element that says what has happened.
     *
     * @param element written {@code page.element}
     */
    public record Tell(Source source, String element, String means, String advice) {}
}
