package org.fediferry.practice.pages;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.fediferry.practice.social.BulkImport;
import org.fediferry.practice.transfer.Failures;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/** One import since 4.2: the page to confirm or cancel it, and the file of what failed. */
final class BulkImportPages {

    private BulkImportPages() {}

    static void addTo(Routes routes, BiConsumer<Visit, BulkImport> start) {
        routes.get("/settings/imports/:id", Access.FUNCTIONAL, BulkImportPages::show);
        routes.post("/settings/imports/:id/confirm", Access.FUNCTIONAL, visit -> confirm(visit, start));
        routes.delete("/settings/imports/:id", Access.FUNCTIONAL, BulkImportPages::cancel);
        routes.get("/settings/imports/:id/failures:suffix", Access.FUNCTIONAL, BulkImportPages::failures);
    }

    private static void show(Visit visit) {
        unconfirmed(visit, one -> {
            String key = "imports.titles." + one.type().key();
            String sentence = one.upload().overwrite() ? "imports.overwrite_sentence" : "imports.merge_sentence";
            visit.render("import-confirm", key, Map.of("one", one, "sentence", sentence));
        });
    }

    private static void confirm(Visit visit, BiConsumer<Visit, BulkImport> start) {
        unconfirmed(visit, one -> {
            start.accept(visit, one);
            visit.flash("notice", "imports.success");
            visit.redirect("/settings/imports");
        });
    }

    private static void cancel(Visit visit) {
        unconfirmed(visit, one -> {
            visit.user().imports().remove(one);
            visit.redirect("/settings/imports");
        });
    }

    private static void unconfirmed(Visit visit, Consumer<BulkImport> then) {
        visit.user()
                .importWithId(visit.part("id"))
                .filter(one -> one.state() == BulkImport.State.UNCONFIRMED)
                .ifPresentOrElse(then, () -> visit.error(404));
    }

    private static void failures(Visit visit) {
        visit.user()
                .importWithId(visit.part("id"))
                .filter(one -> one.state() == BulkImport.State.FINISHED
                        && one.type().suffix().equals(visit.part("suffix")))
                .ifPresentOrElse(
                        one -> new Download(
                                        one.type().fileName() + "_failures"
                                                + one.type().suffix(),
                                        one.type().suffix().equals(".csv") ? "text/csv" : "application/json",
                                        Failures.of(one).getBytes(StandardCharsets.UTF_8))
                                .send(visit),
                        () -> visit.error(404));
    }
}
