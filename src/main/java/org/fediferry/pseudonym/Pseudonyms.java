package org.fediferry.pseudonym;

import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Made-up people in the place of real ones.
 *
 * <p>The same person becomes the same other person everywhere and each time; nothing leads back. Names of the made-up are as
 * long as those of the real, so that pages keep their looks.
 */
public final class Pseudonyms {

    private final Known known;
    private final Finder finder;
    private final Counts counts;
    private final Leaks leaks;

    /** Knows from now on whom nobody is to see. */
    public Pseudonyms(Known known) {
        this.known = known;
        People people = new People(known);
        this.finder = new Finder(people);
        this.counts = new Counts(known.counts());
        this.leaks = new Leaks(people, counts);
    }

    /** The page with other people, other counts and one moment on it; whatever finds an element finds it still. */
    public String page(String html) {
        Document page = Jsoup.parse(html);
        page.outputSettings().prettyPrint(false);
        new Rewriting(page, finder, counts, known.personal()).perform();
        return page.outerHtml();
    }

    /** The same for a text that a page shows, in a language such as {@code de}. */
    public String text(String text, Locale language) {
        return new Moments(language.toLanguageTag()).in(people(text));
    }

    /** The same for a text in English. */
    public String text(String text) {
        return text(text, Locale.ENGLISH);
    }

    /** Whether a text shows anything of somebody's own; moments are nobody's. */
    public boolean isPrivate(String text) {
        return !people(text).equals(text);
    }

    /** What is private and still there, as it stands; empty is good. */
    public Set<String> leaks(String text) {
        return leaks.in(text);
    }

    private String people(String text) {
        String made = finder.replace(text);
        if (finder.isName(made)) {
            return finder.name(made);
        }
        String alone = counts.alone(made);
        return alone.equals(made) ? counts.known(made) : alone;
    }
}
