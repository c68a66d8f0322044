package org.fediferry.practice.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.FollowGraph;
import org.fediferry.practice.social.Holdings;
import org.fediferry.practice.social.ImportType;
import org.fediferry.practice.transfer.Export;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Messages;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/** The export page with its counts, and the files behind it. */
public final class ExportPages implements Area {

    private static final Map<String, ImportType> FILES = Map.of(
            "follows.csv", ImportType.FOLLOWING,
            "lists.csv", ImportType.LISTS,
            "mutes.csv", ImportType.MUTING,
            "blocks.csv", ImportType.BLOCKING,
            "domain_blocks.csv", ImportType.DOMAIN_BLOCKING,
            "bookmarks.csv", ImportType.BOOKMARKS,
            "custom_filters.json", ImportType.CUSTOM_FILTERS);

    private final Archives archives;

    public ExportPages(Archives archives) {
        this.archives = archives;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/settings/export", Access.SIGNED_IN, this::show);
        routes.get("/settings/exports/:file", Access.SIGNED_IN, ExportPages::download);
    }

    private void show(Visit visit) {
        String title = visit.instance().has(Feature.EXPORT_NAMED_EXPORT) ? "menu.export" : "menu.data_export";
        List<BackupRow> backups = archives.rows(visit);
        visit.render(
                "export",
                title,
                Map.of("rows", rows(visit), "mayRequest", Archives.mayRequest(visit), "backups", backups));
    }

    private static List<ExportRow> rows(Visit visit) {
        Messages texts = visit.texts();
        Holdings holdings = visit.user().holdings();
        FollowGraph follows = visit.instance().follows();
        var account = visit.user().account();
        List<ExportRow> rows = new ArrayList<>();
        rows.add(new ExportRow("exports.storage", Sizes.human(texts, 118_400_000), ""));
        rows.add(row(texts, "exports.statuses", visit.user().statuses().size(), ""));
        rows.add(row(texts, "exports.follows", follows.followingCount(account), "follows.csv"));
        rows.add(row(texts, "exports.lists", holdings.lists().size(), "lists.csv"));
        rows.add(row(texts, "exports.followers", follows.followerCount(account), ""));
        rows.add(row(texts, "exports.mutes", holdings.mutes().size(), "mutes.csv"));
        rows.add(row(texts, "exports.blocks", holdings.blocks().size(), "blocks.csv"));
        rows.add(row(texts, "exports.domain_blocks", holdings.domainBlocks().size(), "domain_blocks.csv"));
        rows.add(row(texts, "exports.bookmarks", holdings.bookmarks().size(), "bookmarks.csv"));
        if (visit.instance().has(Feature.JSON_FILTERS)) {
            rows.add(row(texts, "exports.filters", holdings.filters().size(), "custom_filters.json"));
        }
        if (!visit.instance().has(Feature.MUTES_BEFORE_BLOCKS)) {
            Collections.swap(rows, 5, 6);
        }
        return rows;
    }

    private static ExportRow row(Messages texts, String labelKey, int count, String file) {
        return new ExportRow(labelKey, texts.number(count), file.isEmpty() ? "" : "/settings/exports/" + file);
    }

    private static void download(Visit visit) {
        ImportType type = FILES.get(visit.part("file"));
        boolean known = type == ImportType.CUSTOM_FILTERS ? visit.instance().has(Feature.JSON_FILTERS) : type != null;
        if (type == null || !known) {
            visit.error(404);
            return;
        }
        String text = new Export(visit.instance(), visit.user()).of(type);
        String mime = type == ImportType.CUSTOM_FILTERS ? "application/json" : "text/csv";
        new Download(type.fileName() + type.suffix(), mime, text.getBytes(StandardCharsets.UTF_8)).send(visit);
    }
}
