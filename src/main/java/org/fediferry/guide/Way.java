package org.fediferry.guide;

import java.util.List;
import java.util.Map;

/**
 * A link from one page of a site to another.
 *
 * @param address relative to the page
 * @param title what the reader finds there
 * @param language that it is in; empty for the one of the page
 */
public record Way(String address, String title, String language) {

    /** Several as a template is given them; false where there are none. */
    static Object all(List<Way> ways) {
        List<Map<String, String>> items = ways.stream()
                .map(way -> Map.of("address", way.address(), "title", way.title(), "language", way.language()))
                .toList();
        return items.isEmpty() ? false : Map.of("items", items);
    }
}
