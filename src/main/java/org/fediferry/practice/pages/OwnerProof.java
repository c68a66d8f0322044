package org.fediferry.practice.pages;

import org.fediferry.practice.social.Credentials;
import org.fediferry.practice.social.Feature;
import org.fediferry.practice.social.Handle;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Visit;
import org.jspecify.annotations.Nullable;

/** The password, or the user name where there is none, that Mastodon asks for before it moves an account. */
final class OwnerProof {

    private final Visit visit;
    private final String model;
    private final String prefix;
    private final boolean byPassword;

    /** {@code prefix} is "current_" but on the page for deleting an account. */
    OwnerProof(Visit visit, String model, String prefix) {
        this.visit = visit;
        this.model = model;
        this.prefix = prefix;
        this.byPassword = visit.user().credentials().password() != null;
    }

    boolean isRight() {
        User user = visit.user();
        Credentials credentials = user.credentials();
        String typed = visit.form(model + "[" + attribute() + "]");
        if (byPassword) {
            return typed.equals(credentials.password());
        }
        boolean tolerant = visit.instance().has(Feature.AT_BEFORE_USERNAME);
        String name = tolerant ? Handle.strip(typed) : typed;
        return name.equals(user.account().username());
    }

    /** Never filled in: passwords come back empty. */
    Field field(@Nullable String errorKey) {
        String label = visit.texts().text(byPassword ? "migrations.current_password" : "migrations.current_username");
        Field field = byPassword ? Field.password(model, attribute(), label) : Field.text(model, attribute(), label);
        return field.required()
                .hint(visit.texts().text(byPassword ? "migrations.password_hint" : "migrations.username_hint"))
                .error(errorKey == null ? null : visit.texts().text(errorKey));
    }

    private String attribute() {
        return prefix + (byPassword ? "password" : "username");
    }
}
