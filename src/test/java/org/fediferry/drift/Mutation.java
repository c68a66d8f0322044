package org.fediferry.drift;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import org.fediferry.drift.Deviation.What;
import org.jsoup.nodes.Element;

/**
 * A way in which pages change.
 *
 * @param explained what may be said of an element that it breaks or changes
 * @param apply changes the page around an element; false where that makes no sense for it
 */
record Mutation(String name, Set<What> explained, BiPredicate<Element, Random> apply) {

    private static final List<String> WORDS =
            List.of("panel", "entry", "zone", "harbor", "field", "item", "setting", "box", "part", "unit");

    static final List<Mutation> ALL = List.of(
            new Mutation("renamed id", Set.of(What.HOOK_CHANGED), Mutation::renameId),
            new Mutation("renamed id and name", Set.of(What.HOOK_CHANGED), Mutation::renameIdAndName),
            new Mutation("renamed id of the form", Set.of(What.HOOK_CHANGED), Mutation::renameForm),
            new Mutation("changed classes", Set.of(What.HOOK_CHANGED), Mutation::changeClasses),
            new Mutation("moved into another form", Set.of(What.MOVED, What.SENT_ELSEWHERE), Mutation::move),
            new Mutation("new wrapper", Set.of(What.HOOK_CHANGED), Mutation::wrap),
            new Mutation("duplicated form", Set.of(What.SEVERAL), Mutation::duplicate),
            new Mutation("swapped places", Set.of(What.HOOK_CHANGED), Mutation::swapPlaces),
            new Mutation("swapped ids", Set.of(What.SWAPPED), Mutation::swapIds),
            new Mutation("removed", Set.of(What.MISSING, What.OTHER_KIND), Mutation::remove),
            new Mutation("replaced by something else", Set.of(What.MISSING), Mutation::replace),
            new Mutation("renamed label", Set.of(What.RENAMED), Mutation::renameLabel),
            new Mutation("renamed label and id", Set.of(What.RENAMED), Mutation::renameLabelAndId),
            new Mutation("password asked", Set.of(What.ASKS_PASSWORD), Mutation::askPassword));

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size())) + "_" + WORDS.get(random.nextInt(WORDS.size()));
    }

    private static boolean isControl(Element element) {
        return element.is("input, select, textarea, button, a");
    }

    private static boolean renameId(Element element, Random random) {
        if (element.id().isEmpty()) {
            return false;
        }
        String id = word(random) + random.nextInt(90);
        for (Element label : element.root().select("label[for]")) {
            if (label.attr("for").equals(element.id())) {
                label.attr("for", id);
            }
        }
        element.attr("id", id);
        return true;
    }

    private static boolean renameIdAndName(Element element, Random random) {
        if (!element.is("input:not([type=radio]), select, textarea")) {
            return false;
        }
        element.attr("name", word(random) + "[" + word(random) + "]");
        return renameId(element, random);
    }

    private static boolean renameForm(Element element, Random random) {
        Element form = element.closest("form");
        return form != null && !form.id().isEmpty() && renameId(form, random);
    }

    private static boolean changeClasses(Element element, Random random) {
        if (element.className().isEmpty()) {
            return false;
        }
        for (Element each = element; each != null; each = each.parent()) {
            if (!each.className().isEmpty()) {
                each.attr("class", "css-" + Integer.toHexString(random.nextInt(1 << 24) | 1 << 24));
            }
        }
        return true;
    }

    private static boolean move(Element element, Random random) {
        Element form = element.closest("form");
        if (form == null || form == element || !isControl(element)) {
            return false;
        }
        Element other = form.parent() == null ? null : form.parent().appendElement("form");
        if (other == null) {
            return false;
        }
        other.attr("action", "/settings/" + word(random)).attr("method", "post").attr("id", "edit_" + word(random));
        Element label = element.id().isEmpty() ? null : form.selectFirst("label[for=" + element.id() + "]");
        if (label != null) {
            other.appendChild(label);
        }
        other.appendChild(element);
        return true;
    }

    private static boolean wrap(Element element, Random random) {
        if (element.is("td, th, tr")) {
            return false;
        }
        element.wrap("<div class=\"wrapper " + word(random) + "\"><span></span></div>");
        return true;
    }

    private static boolean duplicate(Element element, Random random) {
        Element form = element.closest("form");
        if (form == null) {
            return false;
        }
        form.after(form.clone());
        return true;
    }

    private static boolean swapPlaces(Element element, Random random) {
        Element other = sibling(element, random);
        if (other == null) {
            return false;
        }
        Element mark = new Element("i");
        element.replaceWith(mark);
        other.replaceWith(element);
        mark.replaceWith(other);
        return true;
    }

    private static boolean swapIds(Element element, Random random) {
        Element other = sibling(element, random);
        if (other == null || element.id().isEmpty() || other.id().isEmpty()) {
            return false;
        }
        String id = element.id();
        String otherId = other.id();
        for (Element label : element.root().select("label[for]")) {
            if (label.attr("for").equals(id)) {
                label.attr("for", otherId);
            } else if (label.attr("for").equals(otherId)) {
                label.attr("for", id);
            }
        }
        element.attr("id", otherId);
        other.attr("id", id);
        return true;
    }

    /** Another control of the same sort in the same form. */
    private static Element sibling(Element element, Random random) {
        Element form = element.closest("form");
        if (form == null || form == element || !isControl(element)) {
            return null;
        }
        List<Element> others = new ArrayList<>(form.select(element.normalName() + ":not([type=hidden])"));
        others.removeIf(other -> other == element || !other.attr("type").equals(element.attr("type")));
        Collections.shuffle(others, random);
        return others.isEmpty() ? null : others.get(0);
    }

    private static boolean remove(Element element, Random random) {
        dropLabel(element);
        element.remove();
        return true;
    }

    private static void dropLabel(Element element) {
        Element label = element.id().isEmpty() ? null : element.root().selectFirst("label[for=" + element.id() + "]");
        if (label != null) {
            label.remove();
        }
    }

    /** Something of the same sort stands in its place, and is another thing. */
    private static boolean replace(Element element, Random random) {
        if (!isControl(element)) {
            return false;
        }
        dropLabel(element);
        Element other = new Element(element.normalName());
        String type = element.attr("type");
        if (!type.isEmpty()) {
            other.attr("type", type);
        }
        other.attr("class", element.className());
        if (element.is("button, a")) {
            other.text("Close this " + word(random).replace('_', ' '));
            if (element.is("a")) {
                other.attr("href", "/settings/" + word(random));
            } else {
                other.attr("formaction", "/settings/" + word(random)).attr("type", "button");
            }
        } else {
            String id = word(random) + "_other";
            other.attr("id", id).attr("name", id).attr("value", word(random));
            element.before(new Element("label")
                    .attr("for", id)
                    .text("Your " + word(random).replace('_', ' ')));
        }
        element.replaceWith(other);
        return true;
    }

    private static boolean renameLabel(Element element, Random random) {
        String text = "Please " + word(random).replace('_', ' ');
        if (element.is("button, a")) {
            element.text(text);
            return true;
        }
        Element label = element.id().isEmpty() || !element.is("input, select, textarea")
                ? null
                : element.root().selectFirst("label[for=" + element.id() + "]");
        if (label == null) {
            return false;
        }
        if (label.getAllElements().contains(element)) {
            label.textNodes().forEach(node -> node.text(""));
            label.appendText(text);
        } else {
            label.text(text);
        }
        return true;
    }

    private static boolean renameLabelAndId(Element element, Random random) {
        Element form = element.closest("form");
        boolean hook = element.is("button") && form != null ? renameForm(element, random) : renameId(element, random);
        return hook && renameLabel(element, random);
    }

    private static boolean askPassword(Element element, Random random) {
        Element form = element.closest("form");
        if (form == null || !form.select("input[type=password]").isEmpty() || !isControl(element)) {
            return false;
        }
        form.appendElement("input").attr("type", "password").attr("name", "user[current_password]");
        return true;
    }
}
