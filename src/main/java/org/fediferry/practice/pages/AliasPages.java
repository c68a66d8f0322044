package org.fediferry.practice.pages;

import java.util.Map;
import java.util.Optional;
import org.fediferry.practice.federation.Delivery;
import org.fediferry.practice.federation.Lookup;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.AccountAlias;
import org.fediferry.practice.social.Handle;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Access;
import org.fediferry.practice.web.Area;
import org.fediferry.practice.web.Routes;
import org.fediferry.practice.web.Visit;
import org.jspecify.annotations.Nullable;

/** The aliases of the new account: which old accounts are its own. */
public final class AliasPages implements Area {

    private final Lookup lookup;
    private final Delivery delivery;

    public AliasPages(Lookup lookup, Delivery delivery) {
        this.lookup = lookup;
        this.delivery = delivery;
    }

    @Override
    public void addTo(Routes routes) {
        routes.get("/settings/aliases", Access.NOT_SUSPENDED, visit -> render(visit, "", null, false));
        routes.post("/settings/aliases", Access.NOT_SUSPENDED, this::create);
        routes.delete("/settings/aliases/:id", Access.NOT_SUSPENDED, this::remove);
    }

    private static void render(Visit visit, String typed, @Nullable String errorKey, boolean wrong) {
        Field handle = Field.text("account_alias", "acct", visit.texts().text("aliases.handle"))
                .hint(visit.texts().text("aliases.handle_hint"))
                .required()
                .value(typed)
                .error(errorKey == null ? null : visit.texts().text(errorKey));
        visit.render(
                "aliases",
                "aliases.title",
                Map.of("handle", handle, "wrong", wrong, "aliases", visit.user().aliases()));
    }

    private void create(Visit visit) {
        User user = visit.user();
        String typed = Handle.strip(visit.form("account_alias[acct]"));
        Handle handle = Handle.typed(typed, visit.instance().domain());
        if (typed.isEmpty()) {
            render(visit, typed, "form.blank", true);
        } else if (!handle.hasValidDomain()) {
            render(visit, typed, "migrations.errors.bad_domain", true);
        } else {
            Optional<Account> found = lookup.find(handle);
            if (found.isEmpty()) {
                render(visit, typed, "migrations.errors.not_found", true);
            } else if (found.get().equals(user.account())) {
                render(visit, typed, "migrations.errors.move_to_self", true);
            } else {
                store(visit, typed, found.get());
            }
        }
    }

    private void store(Visit visit, String typed, Account old) {
        User user = visit.user();
        if (user.aliases().stream().anyMatch(alias -> alias.uri().equals(old.uri()))) {
            // Uniqueness is on the hidden URI: only the summary says that something is wrong.
            render(visit, typed, null, true);
            return;
        }
        user.addAlias(new AccountAlias(visit.instance().nextId() % 1_000_000, typed, old.uri()));
        delivery.announceUpdate(user.account());
        visit.flash("notice", "aliases.created");
        visit.redirect("/settings/aliases");
    }

    private void remove(Visit visit) {
        Optional<AccountAlias> found = visit.user().aliases().stream()
                .filter(alias -> Long.toString(alias.id()).equals(visit.part("id")))
                .findFirst();
        if (found.isEmpty()) {
            visit.error(404);
            return;
        }
        visit.user().removeAlias(found.get());
        delivery.announceUpdate(visit.user().account());
        visit.flash("notice", "aliases.deleted");
        visit.redirect("/settings/aliases");
    }
}
