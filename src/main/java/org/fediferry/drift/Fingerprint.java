package org.fediferry.drift;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What is known of one element of a page.
 *
 * @param label its accessible name, as the page's language has it
 * @param value that of a button, a box or a radio button; never what somebody has typed
 * @param form the id of its form
 * @param leads method and path of its form or link; empty where it has none
 * @param heading the last heading above it
 * @param before the label or name of the control before it
 * @param after the label or name of the control after it
 * @param position among the controls of the page, from 0
 */
public record Fingerprint(
        String tag,
        String type,
        String role,
        String id,
        String name,
        String value,
        List<String> classes,
        String label,
        String form,
        String leads,
        String heading,
        String before,
        String after,
        int position) {

    /** Whether another one leads to the same place; what a server type says may name several methods. */
    boolean leadsLike(Fingerprint other) {
        if (leads.equals(other.leads)) {
            return true;
        }
        int space = leads.indexOf(' ');
        int otherSpace = other.leads.indexOf(' ');
        return space > 0
                && otherSpace > 0
                && leads.substring(space).equals(other.leads.substring(otherSpace))
                && List.of(leads.substring(0, space).split("\\|", -1)).contains(other.leads.substring(0, otherSpace));
    }

    /** Whether nothing is missing in it; a file may say anything. */
    boolean isWhole() {
        return Stream.of(tag, type, role, id, name, value, label, form, leads, heading, before, after)
                        .allMatch(Objects::nonNull)
                && classes != null
                && classes.stream().allMatch(Objects::nonNull);
    }
}
