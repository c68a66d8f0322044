package org.fediferry.exports;

import static org.fediferry.exports.Column.Content.ADDRESS;
import static org.fediferry.exports.Column.Content.DOMAIN;
import static org.fediferry.exports.Column.Content.FLAG;
import static org.fediferry.exports.Column.Content.HANDLE;
import static org.fediferry.exports.Column.Content.LANGUAGES;
import static org.fediferry.exports.Column.Content.TITLE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fediferry.exports.Column.Content;
import org.fediferry.fediverse.Version;

/** The files that Mastodon exports and imports (as of 4.6). There is none for followers. */
public enum ExportKind {
    FOLLOWS(
            "follows",
            "following_accounts.csv",
            "following",
            column("Account address", "who is followed", HANDLE, "3.5"),
            column("Show boosts", "whether their boosts are shown", FLAG, "true", "3.5"),
            column("Notify on new posts", "whether each of their posts makes a notification", FLAG, "false", "4.0"),
            column("Languages", "the languages shown, joined with commas; empty for all", LANGUAGES, "4.0")),
    LISTS(
            "lists",
            "lists.csv",
            "lists",
            column("List name", "the title of the list", TITLE, "4.0"),
            column("Account address", "a member of the list", HANDLE, "4.0")),
    MUTES(
            "mutes",
            "muted_accounts.csv",
            "muting",
            column("Account address", "who is muted", HANDLE, "4.0"),
            column("Hide notifications", "whether their notifications are hidden too", FLAG, "true", "4.0")),
    BLOCKS("blocks", "blocked_accounts.csv", "blocking", column("Account address", "who is blocked", HANDLE, "4.0")),
    DOMAIN_BLOCKS(
            "domain-blocks",
            "blocked_domains.csv",
            "domain_blocking",
            column("#domain", "the server that is blocked", DOMAIN, "4.0")),
    BOOKMARKS(
            "bookmarks",
            "bookmarks.csv",
            "bookmarks",
            column("#uri", "the ActivityPub id of the post", ADDRESS, "4.0")),
    FILTERS(
            "filters",
            "custom_filters.json",
            "custom_filters",
            column("title", "the name of the filter", TITLE, "4.6"));

    private final String keyword;
    private final String fileName;
    private final String importType;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<Column> columns;

    ExportKind(String keyword, String fileName, String importType, Column... columns) {
        this.keyword = keyword;
        this.fileName = fileName;
        this.importType = importType;
        this.columns = List.of(columns);
    }

    public static Optional<ExportKind> ofKeyword(String keyword) {
        return Arrays.stream(values())
                .filter(kind -> kind.keyword.equals(keyword))
                .findFirst();
    }

    /** By the beginning of the name, as Mastodon guesses: "lists (1).csv" and "lists_failures.csv" are lists. */
    public static Optional<ExportKind> ofFileName(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> lower.startsWith(kind.stem()) && lower.endsWith(kind.suffix()))
                .findFirst();
    }

    /** The word for it in scenario files. */
    public String keyword() {
        return keyword;
    }

    /** The name that the server offers, which is not the one in the address of the download. */
    public String fileName() {
        return fileName;
    }

    /** The name of the file of rows that an import could not take over (4.2+). */
    public String failuresFileName() {
        return stem() + "_failures" + suffix();
    }

    /** The value that Mastodon's import form has for it. */
    public String importType() {
        return importType;
    }

    public List<Column> columns() {
        return columns;
    }

    /** The first row of the file as Mastodon 4.0 and later write it; empty where the file begins with its entries. */
    public List<String> header() {
        return this == FOLLOWS || this == MUTES
                ? columns.stream().map(Column::name).toList()
                : List.of();
    }

    public boolean isJson() {
        return this == FILTERS;
    }

    private String stem() {
        return fileName.substring(0, fileName.lastIndexOf('.'));
    }

    private String suffix() {
        return fileName.substring(fileName.lastIndexOf('.'));
    }

    private static Column column(String name, String meaning, Content content, String since) {
        return column(name, meaning, content, "", since);
    }

    private static Column column(String name, String meaning, Content content, String byDefault, String since) {
        return new Column(name, meaning, content, byDefault, Version.parse(since));
    }
}
