package org.fediferry.exports;

import java.net.URI;
import java.util.Locale;
import org.fediferry.fediverse.Addresses;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.InvalidHandle;
import org.fediferry.fediverse.Version;

/**
 * A column of an export file.
 *
 * @param name as in the header row; where the file has none, what Mastodon calls it when importing
 * @param since the first version of Mastodon known to write it; 3.5 for follows and 4.0 for the rest is how far back
 *     anybody looked
 */
public record Column(String name, String meaning, Content content, Version since) {

    /** What stands in the cells of a column. */
    public enum Content {
        HANDLE("a handle such as \"ada@harbour.example\"") {
            @Override
            boolean accepts(String cell) {
                try {
                    return !Handle.parse(cell).domain().isEmpty();
                } catch (InvalidHandle notOne) {
                    return false;
                }
            }
        },
        DOMAIN("a domain such as \"harbour.example\"") {
            @Override
            boolean accepts(String cell) {
                return Handle.canonicalDomain(cell) != null;
            }
        },
        ADDRESS("the web address of a post") {
            @Override
            boolean accepts(String cell) {
                try {
                    return Addresses.isWeb(URI.create(cell));
                } catch (IllegalArgumentException notAnAddress) {
                    return false;
                }
            }
        },
        /** An empty cell stands for the default. Mastodon before 4.3 wants lower case. */
        FLAG("\"true\" or \"false\"") {
            @Override
            boolean accepts(String cell) {
                String lower = cell.toLowerCase(Locale.ROOT);
                return lower.isEmpty() || lower.equals("true") || lower.equals("false");
            }
        },
        TITLE("a title") {
            @Override
            boolean accepts(String cell) {
                return !cell.isEmpty();
            }
        },
        ANYTHING("text") {
            @Override
            boolean accepts(String cell) {
                return true;
            }
        };

        private final String words;

        Content(String words) {
            this.words = words;
        }

        /** For messages: "expected a handle such as …". */
        String words() {
            return words;
        }

        abstract boolean accepts(String cell);
    }
}
