package org.fediferry.baseline;

/**
 * Something on a page, and where it is on the picture.
 *
 * @param kind a word for people: button, field, link, heading, text, picture
 * @param name what a person would call it: its label, or its own text
 * @param selector finds it on the page, and again on the next version of the page
 * @param text what it shows; never what somebody has typed
 */
public record ElementBox(String kind, String name, String selector, String text, Area area) {

    /** Such as: the button "Save changes". */
    String called() {
        String label = name.isBlank() ? text : name;
        return label.isBlank() ? "a " + kind + " without a name" : "the " + kind + " " + Words.quoted(label);
    }
}
