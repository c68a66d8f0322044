package org.fediferry.drift;

import java.util.Optional;
import org.fediferry.step.Source;

/**
 * A change of a server type that would find the element again. Nobody makes it silently.
 *
 * @param element {@code page.element}
 * @param source where the element is described
 * @param candidate the selector that finds it, and nothing else, on the page as it is now
 * @param replaces whether it stands in place of the old selectors rather than before them
 * @param refusal why Fediferry does not write it by itself; empty where {@code --accept} may
 */
public record Proposal(
        String element, Source source, String candidate, boolean replaces, Optional<String> refusal) {}
