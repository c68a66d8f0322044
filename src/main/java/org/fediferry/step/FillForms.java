package org.fediferry.step;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

@StepDoc(
        summary =
                "Puts what was collected into forms, each on its own page: fields of the same name, where a list has the"
                        + " same choice, and texts only where nothing stands yet. Saves what has changed, and reads it again.",
        example = "- fill-forms: [ appearance.form ]\n  from: ${from.preferences}\n  leave: [ \"user[locale]\" ]\n"
                + "  effect: reversible")
public record FillForms(
        @Param("Forms, each an element of its page.") List<ElementRef> forms,

        @Param("One reference to collected forms.") Text from,

        @Param("Names of fields that stay as they are.") @Nullable
        List<Text> leave,

        @Param("The pause between two pages; without it 1s.") @Nullable
        Duration every)
        implements Action {

    private static final Duration USUAL = Duration.ofSeconds(1);

    /** What became of the fields of all forms. */
    private static final class Account {
        private int changed;
        private int same;
        private final List<String> kept = new ArrayList<>();
    }

    @Override
    public String describe() {
        return "fill forms from " + from;
    }

    @Override
    public Optional<Deed> byHand() {
        return Optional.of(new Deed(Deed.Verb.LABEL, null, null));
    }

    @Override
    public Finding perform(Stage stage) throws StepFailed {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        stage.forms(from).forEach(form -> wanted.putAll(form.fields()));
        for (Text name : leave == null ? List.<Text>of() : leave) {
            wanted.remove(stage.resolve(name).text());
        }
        if (wanted.isEmpty()) {
            return Finding.met("collected values for the forms", "nothing was collected");
        }
        Account account = new Account();
        for (ElementRef form : forms) {
            fill(stage, form, wanted, account);
            stage.rest(every == null ? USUAL : every);
        }
        return Finding.met(
                "the collected values in the forms",
                account.changed + " set, " + account.same + " were so already"
                        + (account.kept.isEmpty() ? "" : ", left as they are: " + String.join(", ", account.kept)));
    }

    private void fill(Stage stage, ElementRef ref, Map<String, List<String>> wanted, Account account)
            throws StepFailed {
        Locator locator = stage.locate(ref);
        Stage.Place place = stage.place(new PageRef(ref.page()), Map.of());
        Element form = ReadForms.fetched(stage, locator, place.address());
        Form now = Form.of(place.address().getRawPath(), form);
        Map<String, List<String>> changes = new LinkedHashMap<>();
        now.fields().forEach((name, values) -> {
            List<String> value = wanted.get(name);
            if (value != null && value.equals(values)) {
                account.same++;
            } else if (value != null) {
                FormField.refusal(form, name, value)
                        .ifPresentOrElse(
                                why -> account.kept.add(name + " (" + why + ")"), () -> changes.put(name, value));
            }
        });
        if (!changes.isEmpty()) {
            save(stage, locator, place.address(), changes);
            check(stage, locator, place.address(), changes);
            account.changed += changes.size();
        }
    }

    private static void save(Stage stage, Locator form, URI address, Map<String, List<String>> changes)
            throws StepFailed {
        stage.page().open(address, stage.limit());
        Page.First first = stage.page().awaitFirst(List.of(form), stage.limit());
        if (first.index() < 0) {
            throw first.missing();
        }
        Element there = Soup.first(stage.page().html(), form)
                .orElseThrow(() -> new StepFailed(form.title(), "a page without it", ""));
        for (Map.Entry<String, List<String>> change : changes.entrySet()) {
            FormField.set(stage, form, there, change.getKey(), change.getValue());
        }
        stage.illustrate(form);
        stage.page().click(FormField.submit(form, there), stage.limit());
    }

    private static void check(Stage stage, Locator form, URI address, Map<String, List<String>> changes)
            throws StepFailed {
        Form now = Form.of(address.getRawPath(), ReadForms.fetched(stage, form, address));
        Optional<Map.Entry<String, List<String>>> other = changes.entrySet().stream()
                .filter(change -> !change.getValue().equals(now.fields().get(change.getKey())))
                .findFirst();
        if (other.isPresent()) {
            throw new StepFailed(
                    other.get().getKey() + " to be " + other.get().getValue() + " after saving",
                    String.valueOf(now.fields().get(other.get().getKey())),
                    "look at the page " + address.getRawPath() + ": what does the server say about it?");
        }
    }
}
