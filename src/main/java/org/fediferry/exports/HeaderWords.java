package org.fediferry.exports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What the columns of Mastodon's files are called, by Mastodon and by others. */
final class HeaderWords {
    private static final Map<String, List<String>> ALIKE = Map.of(
            "Account address",
            List.of("account", "address", "account addresses", "acct", "handle", "user", "username", "accountaddress"),
            "Show boosts",
            List.of("boosts", "show reblogs", "show_reblogs", "reblogs", "show_boosts", "showboosts"),
            "Notify on new posts",
            List.of("notify", "notify_on_new_posts", "notify on posts"),
            "Languages",
            List.of("language", "langs"),
            "Hide notifications",
            List.of("hide_notifications", "hidenotifications", "mute notifications"),
            "#domain",
            List.of("domain", "domains", "instance", "server"),
            "#uri",
            List.of("uri", "url", "bookmark", "link"),
            "List name",
            List.of("list", "list title", "list_name", "listname"));

    private HeaderWords() {}

    /** Mastodon's names of the columns; empty where no cell is the name of a column. */
    static Optional<List<String>> columns(List<String> cells) {
        List<String> names = new ArrayList<>();
        boolean some = false;
        for (String cell : cells) {
            Optional<String> name = column(cell);
            some |= name.isPresent();
            names.add(name.orElse(""));
        }
        while (!names.isEmpty()
                && names.get(names.size() - 1).isEmpty()
                && cells.get(names.size() - 1).isEmpty()) {
            names.remove(names.size() - 1);
        }
        return some ? Optional.of(names) : Optional.empty();
    }

    private static Optional<String> column(String cell) {
        String lower = cell.strip().toLowerCase(Locale.ROOT);
        return ALIKE.entrySet().stream()
                .filter(each -> each.getKey().toLowerCase(Locale.ROOT).equals(lower)
                        || each.getValue().contains(lower))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
