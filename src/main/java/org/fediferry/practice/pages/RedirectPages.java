package org.fediferry.practice.pages;

import java.util.Map;
import org.fediferry.practice.federation.Delivery;
import org.fediferry.practice.federation.Lookup;
import org.fediferry.practice.social.Handle;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;
import org.jspecify.annotations.Nullable;

/** Pointing to another account without moving anybody, and taking that back. */
public final class RedirectPages implements Area {

    private static final String MODEL = "form_redirect";

    private final Lookup lookup;
    private final Delivery delivery;

    public RedirectPages(Lookup lookup, Delivery delivery) {
        this.lookup = lookup;
        this.delivery = delivery;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/settings/migration/redirect/new", Access.NOT_SUSPENDED, visit -> render(visit, null, null));
        routes.post("/settings/migration/redirect", Access.NOT_SUSPENDED, this::submit);
        routes.delete("/settings/migration/redirect", Access.NOT_SUSPENDED, this::cancel);
    }

    private static void render(Visit visit, @Nullable String targetError, @Nullable String proofError) {
        Field target = Field.text(MODEL, "acct", visit.texts().text("migrations.acct"))
                .hint(visit.texts().text("migrations.acct_hint"))
                .required()
                .value(visit.form(MODEL + "[acct]"))
                .error(targetError == null ? null : visit.texts().text(targetError));
        Field proof = new OwnerProof(visit, MODEL, "current_").field(proofError);
        boolean wrong = targetError != null || proofError != null;
        visit.render("redirect", "redirect.title", Map.of("target", target, "proof", proof, "wrong", wrong));
    }

    private void submit(Visit visit) {
        if (!new OwnerProof(visit, MODEL, "current_").isRight()) {
            render(visit, null, "form.invalid");
            return;
        }
        TargetCheck check = TargetCheck.of(visit, lookup, visit.form(MODEL + "[acct]"), false);
        if (check.target().isEmpty()) {
            render(visit, check.errorKey().orElse(null), null);
            return;
        }
        User user = visit.user();
        user.account().setMovedTo(check.target().get());
        delivery.announceUpdate(user.account());
        visit.flash("notice", "migrations.redirected", Handle.strip(visit.form(MODEL + "[acct]")));
        visit.redirect("/settings/migration");
    }

    private void cancel(Visit visit) {
        User user = visit.user();
        if (user.account().hasMoved()) {
            user.account().setMovedTo(null);
            delivery.announceUpdate(user.account());
        }
        visit.flash("notice", "migrations.cancelled");
        visit.redirect("/settings/migration");
    }
}
