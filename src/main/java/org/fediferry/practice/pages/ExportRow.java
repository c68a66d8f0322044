package org.fediferry.practice.pages;

/** A row of the export page; followers, posts and media have no file. */
public record ExportRow(String labelKey, String count, String href) {

    public boolean hasFile() {
        return !href.isEmpty();
    }

    public String linkText() {
        return href.endsWith(".json") ? "JSON" : "CSV";
    }
}
