package org.fediferry.outlook;

import org.fediferry.scenario.Sure;

/**
 * How long a part takes.
 *
 * @param key what it is about, for programs
 * @param because where that comes from; may be empty
 */
public record Span(String key, String part, String time, Sure sure, String because) {}
