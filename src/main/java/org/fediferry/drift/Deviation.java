package org.fediferry.drift;

import java.util.Optional;

/**
 * One thing that a page does not keep of its contract.
 *
 * @param element {@code page.element}; the page's name alone where it is about the page as a whole
 * @param words what was expected and what is there, for people
 * @param proposal what could be written instead, where something on the page is clearly the element that misses
 */
public record Deviation(String element, What what, String words, Optional<Proposal> proposal) {

    /** The sorts of deviations. */
    public enum What {
        /** The server asks to sign in instead. */
        SIGN_IN_PAGE,
        /** The page comes from another software than that of the server type. */
        OTHER_SOFTWARE,
        /** Another page stands there. */
        OTHER_PAGE,
        /** The page wants a password before it shows what it is for. */
        ASKS_PASSWORD,
        /** It misses, and nothing on the page is like it. */
        MISSING,
        /** It stands there as before, but for what the selectors hold on to. */
        HOOK_CHANGED,
        /** It says something else now. */
        RENAMED,
        /** It belongs to another form now. */
        MOVED,
        /** Where one was there are several. */
        SEVERAL,
        /** The selector finds what was another element before. */
        SWAPPED,
        /** The first selector finds nothing, a later one does. */
        LATER_CANDIDATE,
        /** It is something else than the steps need. */
        OTHER_KIND,
        /** It cannot be used. */
        DISABLED,
        /** It is sent elsewhere than it should be. */
        SENT_ELSEWHERE
    }

    /** One for which nothing can be proposed. */
    Deviation(String element, What what, String words) {
        this(element, what, words, Optional.empty());
    }

    /** Whether the scenarios still work: something to look at, and no failure. */
    public boolean isWeak() {
        return what == What.LATER_CANDIDATE || what == What.RENAMED && proposal.isEmpty();
    }

    /** Whether it is about the page as a whole. */
    public boolean isAboutPage() {
        return !element.contains(".");
    }

    @Override
    public String toString() {
        return element + ": " + words;
    }
}
