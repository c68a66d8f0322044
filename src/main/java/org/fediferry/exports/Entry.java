package org.fediferry.exports;

import java.util.List;

/**
 * A row of an export file, understood.
 *
 * @param number counted from 0, the header left out
 * @param key equal for rows that are about the same
 * @param name what the row is about, for people; for lists "list: handle"
 * @param settings what is set for it, in the order of the columns that the file has
 */
record Entry(long number, long line, String key, String name, List<String> settings) {}
