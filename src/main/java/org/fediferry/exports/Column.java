package org.fediferry.exports;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.fediferry.fediverse.Addresses;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.InvalidHandle;
import org.fediferry.fediverse.Version;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export file.
 *
 * @param name as in the header row; where the file has none, what Mastodon calls it when importing
 * @param byDefault what an import takes an empty or missing cell for (fact sheet 5.6, S); empty where there is no default
 * @param since the first version of Mastodon known to write it; 3.5 for follows and 4.0 for the rest is how far back
 *     anybody looked
 */
public record Column(String name, String meaning, Content content, String byDefault, Version since) {

    /** Two cells mean the same when this is equal; null for a cell that does not belong in this column. */
    @Nullable
    String canonical(String cell) {
        return cell.isEmpty() && isOption() ? byDefault : content.canonical(cell);
    }

    /** Whether Mastodon has a column of this name. */
    static boolean isName(String cell) {
        return Arrays.stream(ExportKind.values())
                .flatMap(kind -> kind.columns().stream())
                .anyMatch(column -> column.name().equalsIgnoreCase(cell.strip()));
    }

    /** It says how something is set, not what the row is about. */
    boolean isOption() {
        return content == Content.FLAG || content == Content.LANGUAGES;
    }

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

            /** Some servers have names that Mastodon would not take: those count as they stand there. */
            @Override
            @Nullable
            String canonical(String cell) {
                String lower = cell.toLowerCase(Locale.ROOT);
                try {
                    Handle handle = Handle.parse(cell);
                    return handle.user().toLowerCase(Locale.ROOT) + "@" + Handle.canonicalDomain(handle.domain());
                } catch (InvalidHandle unusual) {
                    return UNUSUAL_HANDLE.matcher(lower).matches() ? lower.replaceFirst("^@", "") : null;
                }
            }
        },
        DOMAIN("a domain such as \"harbour.example\"") {
            @Override
            boolean accepts(String cell) {
                return Handle.canonicalDomain(cell) != null;
            }

            @Override
            @Nullable
            String canonical(String cell) {
                return Handle.canonicalDomain(cell);
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

            @Override
            @Nullable
            String canonical(String cell) {
                return accepts(cell) ? cell.toLowerCase(Locale.ROOT) : null;
            }
        },
        TITLE("a title") {
            @Override
            boolean accepts(String cell) {
                return !cell.isEmpty();
            }
        },
        /** Their order and the blanks between them mean nothing. */
        LANGUAGES("codes of languages such as \"en, fr\"") {
            @Override
            boolean accepts(String cell) {
                return cell.isEmpty() || LANGUAGE_LIST.matcher(cell).matches();
            }

            @Override
            @Nullable
            String canonical(String cell) {
                return accepts(cell)
                        ? Stream.of(cell.split(",", -1))
                                .map(String::strip)
                                .sorted()
                                .distinct()
                                .collect(Collectors.joining(", "))
                        : null;
            }
        };

        private static final Pattern UNUSUAL_HANDLE = Pattern.compile("@?[^\\s@,;<>\"/:]+@[^\\s@,;<>\"/]+");
        private static final String LANGUAGE = "\\s*[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*\\s*";
        private static final Pattern LANGUAGE_LIST = Pattern.compile(LANGUAGE + "(?:," + LANGUAGE + ")*");

        private final String words;

        Content(String words) {
            this.words = words;
        }

        /** For messages: "expected a handle such as …". */
        String words() {
            return words;
        }

        abstract boolean accepts(String cell);

        /** Two cells mean the same when this is equal; null for a cell that is not accepted. */
        @Nullable
        String canonical(String cell) {
            return accepts(cell) ? cell : null;
        }
    }
}
