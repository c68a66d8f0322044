package org.fediferry.step;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary = "Reads what the fields of forms hold, each on its own page, and keeps it as an export. Passwords,"
                + " tokens, e-mail addresses and hidden fields are left out.",
        example = "- read-forms: [ appearance.form, notifications.form ]\n  kind: preferences")
public record ReadForms(
        @Param("Forms, each an element of its page.") List<ElementRef> forms,

        @Param("The kind under which they are kept with the exports.")
        Name kind,

        @Param(
                "Links on the page that is there, each to a page with such a form; without it each form is on its own page.")
        @Nullable
        ElementRef at,

        @Param("The pause between two pages; without it 1s.") @Nullable
        Duration every)
        implements Action {

    private static final Duration USUAL = Duration.ofSeconds(1);

    /** Refuses to read several sorts of forms at the same links. */
    public ReadForms {
        if (forms.isEmpty() || (at != null && forms.size() > 1)) {
            throw new IllegalArgumentException("read-forms takes one form and the links to its pages, or forms without"
                    + " at:; write for example read-forms: [ filter.form ] and at: filters.edit");
        }
    }

    @Override
    public String describe() {
        return "read forms of " + kind;
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        List<Form> read = new ArrayList<>();
        if (at == null) {
            for (ElementRef form : forms) {
                URI address = stage.place(new PageRef(form.page()), Map.of()).address();
                read.add(read(stage, form, address));
            }
        } else {
            for (URI address : links(stage, at)) {
                read.add(read(stage, forms.get(0), address));
            }
        }
        return stage.keepForms(kind, read);
    }

    private Form read(Stage stage, ElementRef form, URI address) throws StepFailed {
        Form found = Form.of(address.getRawPath(), fetched(stage, stage.locate(form), address));
        stage.rest(every == null ? USUAL : every);
        return found;
    }

    /** A form as its page has it now. */
    static Element fetched(Stage stage, Locator form, URI address) throws StepFailed {
        Page.Fetched page = stage.page().fetch(address, stage.limit());
        return Soup.first(page.html(), form)
                .orElseThrow(() -> new StepFailed(
                        "the form " + form.title() + " at " + address.getRawPath(),
                        "a page without it",
                        "if the server has changed this page, the server type needs a new element"));
    }

    private static List<URI> links(Stage stage, ElementRef at) throws StepFailed {
        URI here = stage.page().address();
        Document page = Jsoup.parse(stage.page().html());
        List<URI> links = new ArrayList<>();
        for (Element link : Soup.all(page, stage.locate(at))) {
            URI address = here.resolve(URI.create(link.attr("href")));
            if (!links.contains(address)) {
                links.add(address);
            }
        }
        return links;
    }
}
