package org.fediferry.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that was collected.
 *
 * @param kind {@code follows}, {@code lists}, …, {@code archive}, or the name of a list that was looked up
 * @param file below the run folder
 * @param size in bytes
 * @param rows the entries of the file, without its header; null for what has no rows
 * @param expectedRows the count that the page showed; null where it showed none
 * @param counted what the file holds in the unit in which the page counts, lists and not their members; null without rows
 * @param headerOk whether the header is the one that the kind has; null for what has none
 * @param problems what is wrong with it, one sentence each
 */
public record ExportRecord(
        String role,
        String kind,
        String file,
        long size,
        @Nullable Long rows,
        @Nullable Long expectedRows,
        @Nullable Long counted,
        String sha256,
        @Nullable Boolean headerOk,
        List<String> problems) {}
