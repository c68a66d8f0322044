package org.fediferry.step;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Sets the fields of a form that a page has, found by their names. */
final class FormField {

    private FormField() {}

    /** Why a value does not go into a field; empty where it does. */
    static Optional<String> refusal(Element form, String name, List<String> values) {
        List<Element> fields = named(form, name);
        Element first = fields.get(0);
        if (first.is("select")) {
            return has(first.select("option"), values.get(0)) ? Optional.empty() : Optional.of("no such choice here");
        }
        if (first.is("input[type=radio]")) {
            return has(fields, values.get(0)) ? Optional.empty() : Optional.of("no such choice here");
        }
        if (Form.isGroup(first)) {
            boolean all = values.stream().allMatch(value -> has(fields, value));
            return all ? Optional.empty() : Optional.of("not all of the choices are here");
        }
        if (first.is("input[type=checkbox]")) {
            return Optional.empty();
        }
        return first.val().isBlank() ? Optional.empty() : Optional.of("something stands there already");
    }

    /** Sets a field of the page that is there. */
    static void set(Stage stage, Locator form, Element there, String name, List<String> values) throws StepFailed {
        List<Element> fields = named(there, name);
        Element first = fields.get(0);
        Page page = stage.page();
        if (first.is("select")) {
            page.choose(field(form, name, ""), values.get(0), stage.limit());
        } else if (first.is("input[type=radio]")) {
            page.tick(field(form, name, values.get(0)), true, stage.limit());
        } else if (Form.isGroup(first)) {
            for (Element box : fields) {
                boolean wanted = values.contains(box.val());
                if (wanted != box.hasAttr("checked")) {
                    page.tick(field(form, name, box.val()), wanted, stage.limit());
                }
            }
        } else if (first.is("input[type=checkbox]")) {
            page.tick(field(form, name, ""), values.get(0).equals("1"), stage.limit());
        } else {
            page.fill(field(form, name, ""), Value.open(values.get(0)), stage.limit());
        }
    }

    /** The button that sends a form: one inside it, or else one anywhere on the page that names it. */
    static Locator submit(Locator form, Element there) {
        boolean inside = there.selectFirst("button[type=submit], input[type=submit]") != null;
        String selector = inside
                ? within(form) + " :is(button[type=\"submit\"], input[type=\"submit\"])"
                : "button[type=\"submit\"][form=\"" + quoted(there.id()) + "\"]";
        return locator(form, "save", selector, Locator.ClickBrings.PAGE);
    }

    private static List<Element> named(Element form, String name) {
        return Form.fields(form).stream()
                .filter(field -> field.attr("name").equals(name))
                .toList();
    }

    private static boolean has(List<Element> choices, String value) {
        return choices.stream().anyMatch(choice -> choice.val().equals(value));
    }

    private static Locator field(Locator form, String name, String value) {
        String which = value.isEmpty() ? "" : "[value=\"" + quoted(value) + "\"]";
        String selector = within(form) + " :is(input:not([type=\"hidden\"]), textarea, select)[name=\"" + quoted(name)
                + "\"]" + which;
        return locator(form, name + (value.isEmpty() ? "" : "=" + value), selector, Locator.ClickBrings.NOTHING);
    }

    private static String within(Locator form) {
        return ":is(" + form.candidates().get(0) + ")";
    }

    private static Locator locator(Locator form, String name, String selector, Locator.ClickBrings brings) {
        return new Locator(form.name() + " " + name, "", List.of(selector), null, brings);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder();
        text.codePoints().forEach(character -> {
            if (character == '"' || character == '\\' || character < ' ') {
                quoted.append(String.format(Locale.ROOT, "\\%x ", character));
            } else {
                quoted.appendCodePoint(character);
            }
        });
        return quoted.toString();
    }
}
