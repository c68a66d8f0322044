package org.fediferry.step;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * What the fields of one form hold.
 *
 * @param at the path of its page
 * @param fields by their names, in the order of the page; a box that is clear holds {@code 0}, a group of boxes the values
 *     of those that are ticked
 */
public record Form(String at, Map<String, List<String>> fields) {

    /** What nobody needs to keep: secrets, files, tokens, e-mail addresses, buttons; and what the page has for itself. */
    private static final String KEPT = "input[name]:not([type=hidden],[type=password],[type=email],[type=file],"
            + "[type=submit],[type=button],[type=image],[type=reset]), textarea[name], select[name]";

    private static final Pattern PRIVATE =
            Pattern.compile("(?i)password|passphrase|token|otp|secret|nonce|(^|[\\[_])e-?mail(]|$)");

    /** Keeps the order. */
    public Form {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        fields.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        fields = Collections.unmodifiableMap(copy);
    }

    /** Reads a form that a page has. */
    public static Form of(String at, Element form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Element field : fields(form)) {
            String name = field.attr("name");
            if (isGroup(field)) {
                List<String> ticked = field.hasAttr("checked") ? List.of(field.val()) : List.of();
                fields.merge(name, ticked, Form::joined);
            } else if (field.is("input[type=radio]")) {
                if (field.hasAttr("checked")) {
                    fields.put(name, List.of(field.val()));
                }
            } else {
                fields.put(name, List.of(value(field)));
            }
        }
        return new Form(at, fields);
    }

    /** The fields of a form that are kept and may be filled in. */
    static List<Element> fields(Element form) {
        return form.select(KEPT).stream()
                .filter(field -> !PRIVATE.matcher(field.attr("name")).find()
                        && !field.attr("autocomplete").equals("email")
                        && !field.hasAttr("disabled")
                        && !field.hasAttr("readonly"))
                .toList();
    }

    /** Whether boxes of the same name are one field with several values. */
    static boolean isGroup(Element field) {
        return field.is("input[type=checkbox]") && field.attr("name").endsWith("[]");
    }

    private static String value(Element field) {
        if (field.is("input[type=checkbox]")) {
            return field.hasAttr("checked") ? "1" : "0";
        }
        if (!field.is("select")) {
            return field.val();
        }
        Element chosen = field.selectFirst("option[selected]");
        Element first = field.selectFirst("option");
        return chosen != null ? chosen.val() : first == null ? "" : first.val();
    }

    private static List<String> joined(List<String> before, List<String> more) {
        return Stream.concat(before.stream(), more.stream()).toList();
    }
}
