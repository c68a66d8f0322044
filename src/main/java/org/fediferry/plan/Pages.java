package org.fediferry.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.fediferry.fediverse.Version;
import org.fediferry.scenario.PageLayout;
import org.fediferry.scenario.ServerElement;
import org.fediferry.scenario.ServerPage;
import org.fediferry.scenario.ServerType;
import org.fediferry.step.ElementRef;
import org.fediferry.step.Locator;
import org.fediferry.step.Stage;
import org.jspecify.annotations.Nullable;

/** The pages of a server type as one version of it has them. */
public record Pages(ServerType serverType, Version version) {

    /** The layout of a page; empty where this version has no such page. */
    public Optional<PageLayout> layout(String page) {
        return serverType.layout(page, version.major(), version.minor());
    }

    /** What is written about an element; empty where this version has no such element. */
    public Optional<ServerElement> element(ElementRef reference) {
        return layout(reference.page())
                .flatMap(layout -> Optional.ofNullable(layout.elements().get(reference.element())))
                .filter(element -> element.versions().contains(version.major(), version.minor()));
    }

    /**
     * How to find an element.
     *
     * @param about what the reference is about, with nothing left to look up; null where it is about nothing
     */
    public Optional<Locator> locator(ElementRef reference, @Nullable String about) {
        return element(reference).map(element -> locator(reference.name(), element, about));
    }

    /** The element by which a page is recognised: one of its elements, or a selector of its own. */
    public Locator mark(String page, PageLayout layout) {
        String mark = layout.mark().orElse("body");
        ServerElement element = layout.elements().get(mark);
        return element != null
                ? locator(page + "." + mark, element, null)
                : new Locator(page, "", List.of(mark), null, Locator.ClickBrings.PAGE);
    }

    /** A page that an element's name belongs to; empty where the server type has none of that name. */
    public Optional<ServerPage> page(String name) {
        return Optional.ofNullable(serverType.pages().get(name));
    }

    private static Locator locator(String name, ServerElement element, @Nullable String about) {
        List<String> candidates = new ArrayList<>();
        for (String candidate : element.candidates()) {
            candidates.add(about == null ? candidate : candidate.replace("{}", quoted(about)));
        }
        String containing = element.containing()
                .map(text -> about == null ? text : text.replace("{}", about))
                .orElse(null);
        return new Locator(name, element.label(), candidates, containing, element.whole(), element.brings());
    }

    /** For a place between quotation marks in a selector. */
    private static String quoted(String about) {
        StringBuilder escaped = new StringBuilder();
        about.codePoints().forEach(character -> {
            if (character == '"' || character == '\'' || character == '\\' || character < ' ') {
                escaped.append('\\').append(Integer.toHexString(character)).append(' ');
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }

    /** The elements that say what has happened when an expected page did not come. */
    public List<Stage.Tell> tells() {
        List<Stage.Tell> tells = new ArrayList<>();
        for (ServerType.Tell tell : serverType.tells()) {
            locator(ElementRef.parse(tell.element()), null)
                    .ifPresent(element -> tells.add(new Stage.Tell(element, tell.means(), tell.advice())));
        }
        return tells;
    }
}
