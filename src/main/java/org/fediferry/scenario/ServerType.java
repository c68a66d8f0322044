package org.fediferry.scenario;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.fediferry.step.Forbidden;
import org.fediferry.step.Source;
import org.fediferry.step.VersionRange;

/**
 * One kind of server: how to recognise its software, and its pages with their elements per version.
 *
 * @param name the folder's name
 * @param versions the versions that the pages are described for
 * @param covered one version of each stretch that differs, oldest first, as {@code major.minor}
 * @param exports the kinds of files it offers, by the names that scenarios use
 * @param imports the kinds of files it takes
 * @param can what it lets accounts do; see {@link #ability}
 * @param sure how sure is what is written about it, unless an element says otherwise
 * @param languageParameter what asks for a page in another language, as a part of its address; empty where nothing does
 * @param limits waiting periods by name, such as {@code move-again-after}
 * @param outlook what people should know before they come here or leave
 * @param pages by name; a page without address holds elements that stand on many pages
 * @param tells elements that say what has happened when an expected page did not come
 * @param api what its interface for programs can be asked, by name
 * @param never what nobody opens, clicks or submits there, on any server and on this one
 */
public record ServerType(
        String name,
        Source source,
        Recognition recognition,
        VersionRange versions,
        List<String> covered,
        List<String> exports,
        List<String> imports,
        Map<Capability, Ability> can,
        Sure sure,
        Optional<String> languageParameter,
        Map<String, Duration> limits,
        ServerOutlook outlook,
        Map<String, ServerPage> pages,
        List<Tell> tells,
        Map<String, ApiCall> api,
        Forbidden never) {

    /** Whether it lets an account do something; what nothing is said about is unknown. */
    public Ability ability(Capability capability) {
        return can.getOrDefault(capability, Ability.UNSAID);
    }

    /** How sure it is where an element is. */
    public Sure sure(ServerElement element) {
        return element.sure().orElse(sure);
    }

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
