package org.fediferry.practice.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.fediferry.practice.federation.Jobs;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.social.Backup;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.User;
import org.fediferry.practice.transfer.Archive;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Tokens;
import org.fediferry.practice.web.Visit;

/** Asking for an archive, waiting for it, and handing it out. */
public final class Archives implements Area {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String STORE = "/system/backups/dumps/";

    private final Jobs jobs;

    public Archives(Jobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public void addTo(Routes routes) {
        routes.post("/settings/export", Access.SIGNED_IN, this::request);
        routes.get("/backups/:id/download", Access.SIGNED_IN, Archives::toFile);
        routes.get(STORE + ":name", Access.ANYONE, Archives::file);
    }

    static boolean mayRequest(Visit visit) {
        boolean six = visit.instance().has(Feature.SIX_DAYS_BETWEEN_ARCHIVES);
        Instant youngest = Instant.now().minus(Duration.ofDays(six ? 6 : 7));
        return visit.user().backups().stream()
                .noneMatch(backup -> backup.createdAt().isAfter(youngest));
    }

    private void request(Visit visit) {
        if (!mayRequest(visit)) {
            visit.error(403);
            return;
        }
        User user = visit.user();
        boolean zip = visit.instance().has(Feature.ZIP_ARCHIVE);
        Instant now = Instant.now();
        String name = "archive-" + STAMP.format(now) + "-" + Tokens.hex() + (zip ? ".zip" : ".tar.gz");
        Backup backup = new Backup(visit.instance().nextId(), name, now);
        user.backups().add(0, backup);
        jobs.next(() -> {
            backup.finish(new Archive(visit.instance(), user).bytes());
            user.backups().removeIf(older -> !older.equals(backup));
        });
        visit.redirect("/settings/export");
    }

    /** Has to be asked before {@link #mayRequest}: an archive that fails makes room for another one. */
    List<BackupRow> rows(Visit visit) {
        int failsAfter = visit.site().quirks().amount(Quirk.BACKUP_FAILS);
        if (failsAfter > 0) {
            visit.user().backups().removeIf(backup -> backup.look() > failsAfter);
        }
        boolean held = failsAfter > 0
                || (!visit.user().backups().isEmpty() && visit.site().quirks().take(Quirk.BACKUP_PENDING));
        return visit.user().backups().stream()
                .map(backup -> row(visit, backup, held))
                .toList();
    }

    private static BackupRow row(Visit visit, Backup backup, boolean held) {
        byte[] content = backup.content();
        String shownAt = Dates.shown(visit.texts(), backup.createdAt());
        if (held || content == null) {
            return new BackupRow(backup.createdAt().toString(), shownAt, "", "");
        }
        boolean routed = visit.instance().has(Feature.BACKUP_DOWNLOAD_ROUTE);
        String path = routed ? "/backups/" + backup.id() + "/download" : STORE + backup.fileName();
        String href = visit.instance().at(path).toString();
        return new BackupRow(backup.createdAt().toString(), shownAt, Sizes.human(visit.texts(), content.length), href);
    }

    private static void toFile(Visit visit) {
        visit.user().backups().stream()
                .filter(backup -> Long.toString(backup.id()).equals(visit.part("id")) && backup.content() != null)
                .findFirst()
                .ifPresentOrElse(backup -> visit.redirect(STORE + backup.fileName()), () -> visit.error(404));
    }

    /** As object storage: whoever knows the name gets the file. */
    private static void file(Visit visit) {
        Optional<Backup> found = visit.instance().users().stream()
                .flatMap(user -> user.backups().stream())
                .filter(backup -> backup.fileName().equals(visit.part("name")))
                .findFirst();
        if (visit.site().quirks().take(Quirk.BACKUP_ADDRESS_EXPIRED)) {
            visit.error(403);
            return;
        }
        byte[] content = found.map(Backup::content).orElse(null);
        if (content == null) {
            visit.error(404);
            return;
        }
        String mime = visit.part("name").endsWith(".zip") ? "application/zip" : "application/gzip";
        new Download(visit.part("name"), mime, content).sendPlain(visit);
    }
}
