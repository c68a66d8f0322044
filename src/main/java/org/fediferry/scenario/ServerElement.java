package org.fediferry.scenario;

import java.util.List;
import java.util.Optional;
import org.fediferry.step.Effect;
import org.fediferry.step.Locator;
import org.fediferry.step.Source;
import org.fediferry.step.VersionRange;

/**
 * An element of a page: how to find it without its language.
 *
 * @param label in English, for people; may be empty
 * @param candidates CSS selectors, the best first; {@code {}} stands for what a reference is about
 * @param containing text that the element must contain; {@code {}} as above
 * @param whole that text is a word or phrase of its own there
 * @param effect the least effect of a click on it; empty for what only shows or takes something
 * @param brings what a click brings
 * @param sure how sure its place is; empty where it is as sure as its server type
 * @param standing when it stands on its page, and where it leads
 * @param versions a part of the layout's versions
 */
public record ServerElement(
        String name,
        Source source,
        String label,
        List<String> candidates,
        Optional<String> containing,
        boolean whole,
        Optional<Effect> effect,
        Locator.ClickBrings brings,
        Optional<Sure> sure,
        Standing standing,
        VersionRange versions) {}
