package org.fediferry.practice.pages;

import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.fediferry.practice.federation.Following;
import org.fediferry.practice.federation.Jobs;
import org.fediferry.practice.federation.Lookup;
import org.fediferry.practice.social.BulkImport;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.ImportType;
import org.fediferry.practice.transfer.ImportJob;
import org.fediferry.practice.transfer.ImportReader;
import org.fediferry.practice.transfer.ImportedRows;
import org.fediferry.practice.transfer.RefusedUpload;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/** Uploading a list: one step in 4.0 and 4.1, with a page to confirm it since 4.2. */
public final class ImportPages implements Area {

    private static final Set<String> OLD_CONTENT_TYPES = Set.of("text/plain", "text/csv", "application/csv");

    private final Lookup lookup;
    private final Following following;
    private final Jobs jobs;

    public ImportPages(Lookup lookup, Following following, Jobs jobs) {
        this.lookup = lookup;
        this.following = following;
        this.jobs = jobs;
    }

    /** Which of the two flows there is depends on the version. */
    public Area in(boolean bulk) {
        return bulk
                ? this
                : routes -> {
                    routes.get("/settings/import", Access.FUNCTIONAL, ImportPages::show);
                    routes.post("/settings/import", Access.FUNCTIONAL, this::upload);
                };
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/settings/imports", Access.FUNCTIONAL, ImportPages::show);
        routes.post("/settings/imports", Access.FUNCTIONAL, this::upload);
        BulkImportPages.addTo(routes, this::start);
    }

    private static void show(Visit visit) {
        render(visit, ImportForm.blank(visit.instance()));
    }

    private static void render(Visit visit, ImportForm form) {
        var rows = visit.instance().has(Feature.BULK_IMPORTS) ? visit.user().recentImports() : List.<BulkImport>of();
        visit.render(
                "import",
                "menu.import",
                Map.of(
                        "form",
                        form,
                        "imports",
                        rows.stream()
                                .map(one -> ImportRow.of(one, visit.texts()))
                                .toList()));
    }

    private void upload(Visit visit) {
        ImportForm blank = ImportForm.blank(visit.instance());
        ImportType type = ImportType.of(visit.form(blank.model() + "[type]"))
                .filter(blank::offers)
                .orElse(ImportType.FOLLOWING);
        boolean overwrite = visit.form(blank.model() + "[mode]").equals("overwrite");
        if (type == ImportType.CUSTOM_FILTERS && isCsv(visit, blank)) {
            // Mastodon 4.6 does not expect this either.
            visit.error(500);
            return;
        }
        try {
            accept(visit, read(visit, blank, type, overwrite));
        } catch (RefusedUpload e) {
            String error = visit.texts().text(e.key(), e.value());
            render(visit, ImportForm.filled(visit.instance(), type, overwrite, error));
        }
    }

    private static boolean isCsv(Visit visit, ImportForm form) {
        return visit.upload(form.model() + "[data]")
                .filter(file -> file.filename().endsWith(".csv"))
                .isPresent();
    }

    private static BulkImport.Upload read(Visit visit, ImportForm form, ImportType type, boolean overwrite)
            throws RefusedUpload {
        Optional<UploadedFile> found = visit.upload(form.model() + "[data]")
                .filter(file -> !file.filename().isEmpty());
        if (found.isEmpty()) {
            throw new RefusedUpload("form.blank", "");
        }
        UploadedFile file = found.get();
        boolean anyType = visit.instance().has(Feature.BULK_IMPORTS);
        if (!anyType && !OLD_CONTENT_TYPES.contains(String.valueOf(file.contentType()))) {
            throw new RefusedUpload("imports.errors.content_type", "");
        }
        return new ImportReader(visit.instance(), visit.user())
                .read(new ImportReader.Choice(type, overwrite, file.filename()), bytes(file));
    }

    private static byte[] bytes(UploadedFile file) {
        try (InputStream in = file.content()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(Visit visit, BulkImport.Upload upload) {
        BulkImport one = new BulkImport(visit.user().imports().size() + 1L, upload);
        visit.user().imports().add(0, one);
        if (visit.instance().has(Feature.BULK_IMPORTS)) {
            visit.redirect("/settings/imports/" + one.id());
        } else {
            start(visit, one);
            visit.flash("notice", "imports.success");
            visit.redirect("/settings/import");
        }
    }

    private void start(Visit visit, BulkImport one) {
        ImportedRows rows = new ImportedRows(visit.instance(), lookup, following, visit.user());
        new ImportJob(jobs, visit.site().quirks(), rows, one).start();
    }
}
