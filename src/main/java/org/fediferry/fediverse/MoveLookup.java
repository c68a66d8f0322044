package org.fediferry.fediverse;

import java.net.URI;
import org.fediferry.fediverse.LookupFailed.Kind;
import org.fediferry.fediverse.PublicAccount.Moved;

/** Asks servers whether two accounts refer to each other. */
final class MoveLookup {
    private final AccountLookup accounts;

    MoveLookup(AccountLookup accounts) {
        this.accounts = accounts;
    }

    AliasCheck alias(Handle newAccount, Handle oldAccount) throws LookupFailed {
        URI oldId = id(accounts.webFinger(oldAccount));
        URI newActor = accounts.webFinger(newAccount).actor();
        return new AliasCheck(
                newAccount,
                oldAccount,
                oldId,
                newActor,
                accounts.actor(newActor).alsoKnownAs());
    }

    RedirectCheck redirect(Handle oldAccount, Handle newAccount) throws LookupFailed {
        WebFinger from = accounts.webFinger(oldAccount);
        WebFinger to = accounts.webFinger(newAccount);
        LookupFailed hidden = null;
        try {
            URI movedTo = accounts.actor(from.actor()).movedTo();
            if (movedTo != null) {
                boolean same = movedTo.toString().equals(id(to).toString());
                return new RedirectCheck(oldAccount, newAccount, same, movedTo.toString(), from.actor());
            }
        } catch (LookupFailed notPublic) {
            if (notPublic.kind() != Kind.NOT_PUBLIC) {
                throw notPublic;
            }
            hidden = notPublic;
        }
        try {
            return fromApi(from, to, new RedirectCheck(oldAccount, newAccount, false, null, from.actor()));
        } catch (LookupFailed noApi) {
            if (hidden != null) {
                throw hidden;
            }
            if (noApi.kind() == Kind.NOT_FOUND || noApi.kind() == Kind.NOT_PUBLIC || noApi.kind() == Kind.NOT_JSON) {
                return new RedirectCheck(oldAccount, newAccount, false, null, from.actor());
            }
            throw noApi;
        }
    }

    /** Mastodon 4.3: a fresh redirect shows here before the actor has it. */
    private RedirectCheck fromApi(WebFinger from, WebFinger to, RedirectCheck unpublished) throws LookupFailed {
        URI server = Addresses.serverOf(from.actor());
        Moved moved = accounts.account(server, from.subject().user()).moved();
        if (moved == null) {
            return unpublished;
        }
        String acct = moved.acct().contains("@")
                ? moved.acct()
                : moved.acct() + "@" + from.subject().domain();
        boolean same = acct.equalsIgnoreCase(to.subject().acct())
                || (moved.url() != null && moved.url().equals(to.profile()));
        return new RedirectCheck(unpublished.oldAccount(), unpublished.newAccount(), same, acct, server);
    }

    /** A server that shows actors to signed requests only still names the id in its WebFinger document. */
    private URI id(WebFinger account) throws LookupFailed {
        try {
            return accounts.actor(account.actor()).id();
        } catch (LookupFailed failure) {
            if (failure.kind() == Kind.NOT_PUBLIC) {
                return account.actor();
            }
            throw failure;
        }
    }
}
