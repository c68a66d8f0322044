package org.fediferry.practice.pages;

/** A row of the table of archives; without an address while the archive is in the making. */
public record BackupRow(String at, String shownAt, String size, String href) {

    public boolean isReady() {
        return !href.isEmpty();
    }
}
