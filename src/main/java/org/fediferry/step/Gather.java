package org.fediferry.step;

import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary = "Reads a list from the page that is there and from those that follow it, one row for each matching"
                + " element, and keeps it as an export. A run that goes on begins where it broke off.",
        example = "- gather: relationships.account\n  kind: followers\n  pages: relationships.next\n"
                + "  domain: ${account.domain}\n  shown: ${shown}\n  every: 1s")
public record Gather(
        @Param("The element of each row; its text is the row.")
        ElementRef element,

        @Param("true: a row is only what stands in the element itself, without its links and small print.") @Nullable
        Boolean own,

        @Param("The kind under which the list is kept with the exports.")
        Name kind,

        @Param("The link to the next page; without it there is one page.") @Nullable
        ElementRef pages,

        @Param("The rows are handles; one without a domain is of this one.") @Nullable
        Text domain,

        @Param("The number that a page showed, to be compared with the rows.") @Nullable
        Text shown,

        @Param("The pause between two pages; without it 1s.") @Nullable
        Duration every)
        implements Action {

    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final int MOST_PAGES = 20_000;
    private static final Pattern HANDLE = Pattern.compile("@([^\\s@]+)(?:@([^\\s@]+))?\\s*$");

    @Override
    public String describe() {
        return "gather " + element;
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Locator row = stage.locate(element);
        Stage.Reading before = stage.reading();
        Set<String> rows = new LinkedHashSet<>(before.rows());
        URI next = before.next();
        if (next == null) {
            URI here = stage.page().address();
            next = take(stage, row, Jsoup.parse(stage.page().html(), here.toString()), rows);
        }
        Set<URI> seen = new HashSet<>();
        while (next != null) {
            if (!seen.add(next) || seen.size() > MOST_PAGES) {
                throw new StepFailed(
                        "a list with an end",
                        "a next page that was read before: " + next,
                        "look at the list in your own browser; the server may have changed its pages");
            }
            stage.noteReading(new Stage.Reading(List.copyOf(rows), next));
            stage.rest(every == null ? USUAL : every);
            Page.Fetched page = stage.page().fetch(next, stage.limit());
            next = take(stage, row, Jsoup.parse(page.html(), page.address().toString()), rows);
        }
        return stage.keepRead(kind, domain != null, List.copyOf(rows), number(stage));
    }

    /** Takes the rows of a page, and gives the address of the next. */
    private @Nullable URI take(Stage stage, Locator row, Document page, Set<String> rows) throws StepFailed {
        String home = domain == null ? "" : stage.resolve(domain).text();
        for (Element found : Soup.all(page, row)) {
            String text = (Boolean.TRUE.equals(own) ? found.ownText() : Soup.text(found)).strip();
            rows.add(domain == null ? text : handle(text, home));
        }
        Element link =
                pages == null ? null : Soup.all(page, stage.locate(pages)).first();
        return link == null ? null : next(page.location(), link);
    }

    /** The next page of a list is the same page with another number: nothing else is ever fetched by a link. */
    private URI next(String location, Element link) throws StepFailed {
        URI here = URI.create(location);
        try {
            URI next = here.resolve(link.attr("href"));
            if (String.valueOf(next.getRawAuthority()).equals(String.valueOf(here.getRawAuthority()))
                    && String.valueOf(next.getRawPath()).equals(here.getRawPath())) {
                return next;
            }
        } catch (IllegalArgumentException noAddress) {
            // Said below.
        }
        throw new StepFailed(
                StepFailed.Cause.REFUSED,
                "the next page of " + here.getRawPath(),
                "a link to " + link.attr("href"),
                "nothing was fetched; the server type needs another element for the next page");
    }

    private static String handle(String text, String own) throws StepFailed {
        Matcher matcher = HANDLE.matcher(text.strip());
        if (!matcher.find()) {
            throw new StepFailed("a handle in each row", "\"" + text + "\"", "");
        }
        String domain = matcher.group(2);
        return matcher.group(1) + "@" + (domain == null ? own : domain);
    }

    private OptionalLong number(Stage stage) throws StepFailed {
        String text = shown == null ? "" : stage.resolve(shown).text();
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
