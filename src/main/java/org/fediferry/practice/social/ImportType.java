package org.fediferry.practice.social;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A kind of list that can be imported, with the columns that Mastodon knows for it. */
public enum ImportType {
    FOLLOWING("following", "following_accounts"),
    BOOKMARKS("bookmarks", "bookmarks"),
    LISTS("lists", "lists"),
    MUTING("muting", "muted_accounts"),
    BLOCKING("blocking", "blocked_accounts"),
    DOMAIN_BLOCKING("domain_blocking", "blocked_domains"),
    CUSTOM_FILTERS("custom_filters", "custom_filters");

    private final String key;
    private final String fileName;

    ImportType(String key, String fileName) {
        this.key = key;
        this.fileName = fileName;
    }

    public static Optional<ImportType> of(String key) {
        return Arrays.stream(values()).filter(type -> type.key.equals(key)).findFirst();
    }

    public String key() {
        return key;
    }

    /** Without suffix; also how the export of the same kind is named. */
    public String fileName() {
        return fileName;
    }

    public List<String> columns() {
        return switch (this) {
            case FOLLOWING -> List.of("Account address", "Show boosts", "Notify on new posts", "Languages");
            case BOOKMARKS -> List.of("#uri");
            case LISTS -> List.of("List name", "Account address");
            case MUTING -> List.of("Account address", "Hide notifications");
            case BLOCKING -> List.of("Account address");
            case DOMAIN_BLOCKING -> List.of("#domain");
            case CUSTOM_FILTERS -> List.of();
        };
    }

    public String suffix() {
        return this == CUSTOM_FILTERS ? ".json" : ".csv";
    }

    /** Columns without which a file is of another type. */
    public List<String> neededColumns() {
        return this == LISTS ? columns() : columns().stream().limit(1).toList();
    }

    /** Only these two have a header row in the files that Mastodon writes. */
    public boolean hasHeader() {
        return this == FOLLOWING || this == MUTING;
    }
}
