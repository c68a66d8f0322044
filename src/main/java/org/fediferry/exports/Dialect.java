package org.fediferry.exports;

import static org.fediferry.exports.ExportKind.BLOCKS;
import static org.fediferry.exports.ExportKind.BOOKMARKS;
import static org.fediferry.exports.ExportKind.DOMAIN_BLOCKS;
import static org.fediferry.exports.ExportKind.FILTERS;
import static org.fediferry.exports.ExportKind.FOLLOWS;
import static org.fediferry.exports.ExportKind.LISTS;
import static org.fediferry.exports.ExportKind.MUTES;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that a server software takes in. A kind that is not named it does not import. */
public enum Dialect {
    /** Mastodon app/models/form/import.rb, A. Lists are imported since 4.2, filters since 4.6. */
    MASTODON(
            "mastodon",
            "Mastodon 4.2 and later",
            "A",
            Map.of(
                    FOLLOWS,
                    Layout.ofAll(FOLLOWS),
                    MUTES,
                    Layout.ofAll(MUTES),
                    BLOCKS,
                    Layout.ofAll(BLOCKS),
                    LISTS,
                    Layout.ofAll(LISTS),
                    DOMAIN_BLOCKS,
                    Layout.ofAll(DOMAIN_BLOCKS),
                    BOOKMARKS,
                    Layout.ofAll(BOOKMARKS),
                    FILTERS,
                    Layout.ofAll(FILTERS))),

    /** Fact sheet 3.2 for the two columns; which kinds its form had: B. */
    MASTODON_3_5(
            "mastodon-3.5",
            "Mastodon 3.5",
            "B",
            Map.of(
                    FOLLOWS,
                    Layout.headed(FOLLOWS, 2),
                    MUTES,
                    Layout.ofAll(MUTES),
                    BLOCKS,
                    Layout.ofAll(BLOCKS),
                    DOMAIN_BLOCKS,
                    Layout.ofAll(DOMAIN_BLOCKS),
                    BOOKMARKS,
                    Layout.ofAll(BOOKMARKS))),

    /**
     * GoToSocial internal/typeutils/csv.go, A: rows with another number of cells are skipped without a word; the first
     * versions want exactly two for follows, later ones take one to four.
     */
    GOTOSOCIAL(
            "gotosocial",
            "GoToSocial",
            "A",
            Map.of(FOLLOWS, Layout.headed(FOLLOWS, 2), MUTES, Layout.ofAll(MUTES), BLOCKS, Layout.ofAll(BLOCKS))),

    /**
     * Pleroma lib/pleroma/web/pleroma_api/controllers/user_import_controller.ex, A: the first cell of each line counts;
     * for blocks and mutes every word does, so that a header would be taken for two accounts.
     */
    AKKOMA(
            "akkoma",
            "Akkoma and Pleroma",
            "A",
            Map.of(FOLLOWS, Layout.plain(FOLLOWS, 1), MUTES, Layout.plain(MUTES, 1), BLOCKS, Layout.plain(BLOCKS, 1))),

    /**
     * Misskey packages/backend/src/queue/processors/Import…ProcessorService.ts, A: each line is cut at its commas, there
     * are no quotes and no header. A third cell of lists, {@code withReplies=true}, may be left out.
     */
    MISSKEY(
            "misskey",
            "Misskey and Sharkey",
            "A",
            Map.of(
                    FOLLOWS,
                    Layout.plain(FOLLOWS, 1),
                    MUTES,
                    Layout.plain(MUTES, 1),
                    BLOCKS,
                    Layout.plain(BLOCKS, 1),
                    LISTS,
                    Layout.plain(LISTS, 2))),

    /** Fact sheet of micro.blog, A.4: "upload Mastodon's following CSV", B; which columns it reads is inferred: C. */
    MICROBLOG("micro.blog", "micro.blog", "C", Map.of(FOLLOWS, Layout.ofAll(FOLLOWS))),

    /** It exports JSON, and no controller of its source takes such a file in: C. */
    PIXELFED("pixelfed", "Pixelfed", "C", Map.of());

    private final String keyword;
    private final String title;
    private final String sure;

    @SuppressWarnings("ImmutableEnumChecker") // made by Map.of
    private final Map<ExportKind, Layout> layouts;

    Dialect(String keyword, String title, String sure, Map<ExportKind, Layout> layouts) {
        this.keyword = keyword;
        this.title = title;
        this.sure = sure;
        this.layouts = layouts;
    }

    /**
     * How a file of one kind is laid out.
     *
     * @param quotes whether a cell may hold commas, quotes and line ends
     */
    record Layout(List<Column> columns, boolean header, boolean quotes) {

        /** As Mastodon has it. */
        static Layout ofAll(ExportKind kind) {
            return new Layout(kind.columns(), !kind.header().isEmpty(), true);
        }

        /** The first columns, under a header. */
        static Layout headed(ExportKind kind, int columns) {
            return new Layout(kind.columns().subList(0, columns), true, true);
        }

        /** The first columns, with neither header nor quotes. */
        static Layout plain(ExportKind kind, int columns) {
            return new Layout(kind.columns().subList(0, columns), false, false);
        }
    }

    public static Optional<Dialect> ofKeyword(String keyword) {
        return Arrays.stream(values())
                .filter(dialect -> dialect.keyword.equals(keyword))
                .findFirst();
    }

    /** The word for it on the command line. */
    public String keyword() {
        return keyword;
    }

    /** For people: "Mastodon 3.5". */
    public String title() {
        return title;
    }

    /** A read in its source, B in somebody else's words, C inferred. */
    public String sure() {
        return sure;
    }

    /** Empty for a kind that it does not take in. */
    Optional<Layout> layout(ExportKind kind) {
        return Optional.ofNullable(layouts.get(kind));
    }

    /** The kinds that it takes in, in their usual order. */
    public List<ExportKind> kinds() {
        return Arrays.stream(ExportKind.values()).filter(layouts::containsKey).toList();
    }
}
