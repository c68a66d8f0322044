package org.fediferry.practice.pages;

import java.util.List;
import java.util.Map;
import org.fediferry.practice.quirk.Quirk;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;

/** The account settings, and the page for deleting an account, which nothing here ever obeys. */
public final class AccountPages implements Area {

    @Override
    public void addTo(Routes routes) {
        routes.get("/auth/edit", Access.SIGNED_IN, AccountPages::edit);
        routes.update("/auth", Access.SIGNED_IN, AccountPages::unchanged);
        routes.get("/settings/delete", Access.NOT_SUSPENDED, AccountPages::delete);
        routes.delete("/settings/delete", Access.NOT_SUSPENDED, AccountPages::refuseDeletion);
    }

    private static void edit(Visit visit) {
        List<Field> fields = List.of(
                Field.of("email", "user", "email", visit.texts().text("sign_in.email"))
                        .value(visit.user().credentials().email()),
                Field.password("user", "current_password", visit.texts().text("migrations.current_password")),
                Field.password("user", "password", visit.texts().text("account.new_password"))
                        .autocomplete("new-password"),
                Field.password("user", "password_confirmation", visit.texts().text("account.confirm_password"))
                        .autocomplete("new-password"));
        boolean closing = visit.site().quirks().isOn(Quirk.SELF_DESTRUCT)
                && visit.instance().has(Feature.SELF_DESTRUCT);
        visit.render(
                "account",
                "menu.account_settings",
                Map.of("fields", fields, "moved", visit.user().account().hasMoved(), "closing", closing));
    }

    /** Practice accounts keep their password: a scenario has no business here. */
    private static void unchanged(Visit visit) {
        visit.redirect("/auth/edit");
    }

    private static void delete(Visit visit) {
        Field proof = new OwnerProof(visit, "form_delete_confirmation", "").field(null);
        visit.render("delete", "delete.title", Map.of("proof", proof));
    }

    /** The request log has it; the account stays, so that a test can go on and report. */
    private static void refuseDeletion(Visit visit) {
        visit.flash("alert", "form.invalid_challenge");
        visit.redirect("/settings/delete");
    }
}
