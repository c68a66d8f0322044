package org.fediferry.step;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary = "Reads a text, a number, an attribute or a table from the page and gives it a name.",
        example = "- read: export.count(\"follows\")\n  into: shown\n  take: number")
public record Read(
        @Param("An element of a page.") ElementRef element,

        @Param("The name by which later steps of the flow know it: ${name}.")
        Name into,

        @Param("What is read; without it the text. Of a table the value is its number of rows.") @Nullable
        Take take,

        @Param("The attribute, when an attribute is read.") @Nullable
        Name attribute)
        implements Action {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,'’٬\\h\\u00a0\\u202f]\\d{2,3})*");

    /** What is read of an element. */
    public enum Take {
        TEXT,
        NUMBER,
        ATTRIBUTE,
        TABLE
    }

    /** Refuses an attribute without a name and a name without an attribute. */
    public Read {
        if ((take == Take.ATTRIBUTE) != (attribute != null)) {
            throw new IllegalArgumentException("\"take: attribute\" and \"attribute: name\" belong together"
                    + "; write for example take: attribute and attribute: datetime");
        }
    }

    @Override
    public String describe() {
        return "read " + element;
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Locator locator = stage.locate(element);
        Page.First first = stage.page().awaitFirst(List.of(locator), stage.limit());
        if (first.index() < 0) {
            throw first.missing();
        }
        Element found = Soup.first(stage.page().html(), locator)
                .orElseThrow(() -> new StepFailed(locator.title() + " in the page's text", "nothing", ""));
        String value = value(stage, found);
        stage.remember(into, value);
        stage.illustrate(locator);
        return Finding.met(what() + " to read", "\"" + value + "\"");
    }

    private String what() {
        return take == null ? "a text" : "a " + take.name().toLowerCase(Locale.ROOT);
    }

    private String value(Stage stage, Element found) throws StepFailed {
        if (take == Take.NUMBER) {
            return number(Soup.text(found));
        }
        if (take == Take.TABLE) {
            List<List<String>> rows = Soup.table(found);
            stage.keepTable(into, rows);
            return String.valueOf(rows.size());
        }
        return attribute == null ? Soup.text(found) : found.attr(attribute.written());
    }

    /** Mastodon 4.0+: counts carry the locale's thousands delimiters; in {@code 331 / 340} the first number counts. */
    private static String number(String text) throws StepFailed {
        Matcher matcher = NUMBER.matcher(text);
        if (!matcher.find()) {
            throw new StepFailed("a number", "\"" + text + "\"", "");
        }
        return matcher.group().replaceAll("\\D", "");
    }
}
