package org.fediferry.step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary =
                "Creates an entry for each collected form, with the form that the server has for new ones. What is listed"
                        + " there already is left alone, so that nothing is created twice.",
        example = "- add-entries: new-filter.form\n  from: ${from.filters}\n  by: custom_filter[title]\n"
                + "  known: filters.title\n  another: new-filter.another\n  effect: reversible")
public record AddEntries(
        @Param("The form for a new entry.") ElementRef form,

        @Param("One reference to collected forms.") Text from,

        @Param("The field by which an entry is known.") Text by,

        @Param("The names of the entries that are there already, on their own page.")
        ElementRef known,

        @Param("What adds one more row of numbered fields to the form.") @Nullable
        ElementRef another,

        @Param("The pause between two entries; without it 1s.") @Nullable
        Duration every)
        implements Action {

    private static final Duration USUAL = Duration.ofSeconds(1);
    private static final Pattern NUMBERED = Pattern.compile("\\[(\\d+)]");

    @Override
    public String describe() {
        return "add entries from " + from;
    }

    @Override
    public Optional<Deed> byHand() {
        return Optional.of(new Deed(Deed.Verb.LABEL, null, null));
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        List<String> there = known(stage);
        String name = stage.resolve(by).text();
        List<String> notTaken = new ArrayList<>();
        int added = 0;
        int already = 0;
        for (Form entry : stage.forms(from)) {
            String title = String.join(", ", entry.fields().getOrDefault(name, List.of()));
            if (there.remove(title)) {
                already++;
            } else if (add(stage, entry, title)) {
                added++;
            } else {
                notTaken.add(title);
            }
        }
        return Finding.met(
                "an entry for each of those that were collected",
                added + " added, " + already + " were there already"
                        + (notTaken.isEmpty() ? "" : ", not possible here: " + String.join(", ", notTaken)));
    }

    /** The names without what else stands in the element. */
    private List<String> known(Stage stage) throws StepFailed {
        stage.rest(every == null ? USUAL : every);
        Page.Fetched page = stage.page()
                .fetch(stage.place(new PageRef(known.page()), Map.of()).address(), stage.limit());
        List<String> names = new ArrayList<>();
        for (Element element : Soup.all(Jsoup.parse(page.html()), stage.locate(known))) {
            names.add(element.ownText().strip());
        }
        return names;
    }

    private boolean add(Stage stage, Form entry, String title) throws StepFailed {
        Locator locator = stage.locate(form);
        stage.page().open(stage.place(new PageRef(form.page()), Map.of()).address(), stage.limit());
        Element there = form(stage, locator);
        int rows = groups(entry.fields().keySet()).size();
        int has = numbers(there).size();
        if (rows < has) {
            return false;
        }
        for (; has < rows && another != null; has++) {
            stage.page().click(stage.locate(another), stage.limit());
        }
        there = form(stage, locator);
        Map<String, List<String>> wanted = renumbered(entry.fields(), List.copyOf(numbers(there)));
        Map<String, List<String>> now = Form.of("", there).fields();
        for (Map.Entry<String, List<String>> field : wanted.entrySet()) {
            List<String> value = now.get(field.getKey());
            if (value == null) {
                return false;
            }
            if (!value.equals(field.getValue())) {
                FormField.set(stage, locator, there, field.getKey(), field.getValue());
            }
        }
        stage.illustrate(locator);
        stage.page().click(FormField.submit(locator, there), stage.limit());
        if (!known(stage).contains(title)) {
            throw new StepFailed(
                    "\"" + title + "\" among the entries after it was saved",
                    "no such entry",
                    "look at the picture: what does the server say about it?");
        }
        return true;
    }

    private static Element form(Stage stage, Locator locator) throws StepFailed {
        Page.First first = stage.page().awaitFirst(List.of(locator), stage.limit());
        if (first.index() < 0) {
            throw first.missing();
        }
        return Soup.first(stage.page().html(), locator)
                .orElseThrow(() -> new StepFailed(locator.title(), "a page without it", ""));
    }

    private static Set<String> numbers(Element form) {
        return groups(Form.of("", form).fields().keySet());
    }

    /** The numbers of numbered fields, in the order of the page: new rows have other numbers than those that were kept. */
    private static Set<String> groups(Set<String> names) {
        Set<String> numbers = new LinkedHashSet<>();
        for (String name : names) {
            Matcher matcher = NUMBERED.matcher(name);
            if (matcher.find()) {
                numbers.add(matcher.group(1));
            }
        }
        return numbers;
    }

    private static Map<String, List<String>> renumbered(Map<String, List<String>> fields, List<String> numbers) {
        List<String> own = List.copyOf(groups(fields.keySet()));
        Map<String, List<String>> renumbered = new LinkedHashMap<>();
        fields.forEach((name, values) -> {
            Matcher matcher = NUMBERED.matcher(name);
            boolean numbered = matcher.find() && own.indexOf(matcher.group(1)) < numbers.size();
            String other =
                    numbered ? matcher.replaceFirst("[" + numbers.get(own.indexOf(matcher.group(1))) + "]") : name;
            renumbered.put(other, values);
        });
        return renumbered;
    }
}
