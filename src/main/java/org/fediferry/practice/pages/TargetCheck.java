package org.fediferry.practice.pages;

import java.util.Optional;
import org.fediferry.practice.federation.Lookup;
import org.fediferry.practice.social.Account;
import org.fediferry.practice.social.Handle;
import org.fediferry.practice.social.User;
import org.fediferry.practice.web.Visit;

/** Finds the account that somebody wants to move to, or the first thing that is wrong with it. */
record TargetCheck(Optional<Account> target, Optional<String> errorKey) {

    /** In Mastodon's order; only a real move needs the alias. */
    static TargetCheck of(Visit visit, Lookup lookup, String typed, boolean needsAlias) {
        String acct = Handle.strip(typed);
        Handle handle = Handle.typed(acct, visit.instance().domain());
        if (acct.isEmpty()) {
            return wrong("form.blank");
        }
        if (!handle.hasValidDomain()) {
            return wrong("migrations.errors.bad_domain");
        }
        Optional<Account> found = lookup.refresh(handle);
        if (found.isEmpty()) {
            return wrong("migrations.errors.not_found");
        }
        return verdict(visit.user(), found.get(), needsAlias);
    }

    private static TargetCheck verdict(User user, Account target, boolean needsAlias) {
        Account own = user.account();
        if (needsAlias && !target.alsoKnownAs().contains(own.uri())) {
            return wrong("migrations.errors.missing_also_known_as");
        }
        if (target.equals(own.movedTo())) {
            return wrong("migrations.errors.already_moved");
        }
        if (target.equals(own)) {
            return wrong("migrations.errors.move_to_self");
        }
        return new TargetCheck(Optional.of(target), Optional.empty());
    }

    private static TargetCheck wrong(String key) {
        return new TargetCheck(Optional.empty(), Optional.of(key));
    }
}
