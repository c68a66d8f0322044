package org.fediferry.fediverse;

import java.net.URI;
import org.fediferry.fediverse.LookupFailed.Kind;
import org.fediferry.fediverse.PublicAccount.Moved;
import org.jspecify.annotations.Nullable;

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
        Actor actor = actorIfPublic(from.actor());
        if (actor != null && actor.movedTo() != null) {
            String target = actor.movedTo().toString();
            boolean same = target.equals(id(to).toString());
            return new RedirectCheck(oldAccount, newAccount, same, target, from.actor());
        }
        URI server = Addresses.serverOf(from.actor());
        Moved moved = actor == null
                ? accounts.account(server, from.subject().user()).moved()
                : movedWhereThereIsAnApi(server, from.subject().user());
        if (moved == null) {
            return new RedirectCheck(oldAccount, newAccount, false, null, actor == null ? server : from.actor());
        }
        String target = moved.acct().contains("@")
                ? moved.acct()
                : moved.acct() + "@" + from.subject().domain();
        boolean same = target.equalsIgnoreCase(to.subject().acct())
                || (moved.url() != null && moved.url().equals(to.profile()));
        return new RedirectCheck(oldAccount, newAccount, same, target, server);
    }

    /** Mastodon 4.3: a fresh redirect shows here before the actor has it. Other software has no such API. */
    private @Nullable Moved movedWhereThereIsAnApi(URI server, String user) throws LookupFailed {
        try {
            return accounts.account(server, user).moved();
        } catch (LookupFailed noApi) {
            if (noApi.kind().isAbsence()) {
                return null;
            }
            throw noApi;
        }
    }

    /** The address by which servers know an account. */
    URI actorAddress(Handle account) throws LookupFailed {
        return id(accounts.webFinger(account));
    }

    /** A server that shows actors to signed requests only still names the id in its WebFinger document. */
    private URI id(WebFinger account) throws LookupFailed {
        Actor actor = actorIfPublic(account.actor());
        return actor == null ? account.actor() : actor.id();
    }

    private @Nullable Actor actorIfPublic(URI address) throws LookupFailed {
        try {
            return accounts.actor(address);
        } catch (LookupFailed failure) {
            if (failure.kind() == Kind.NOT_PUBLIC) {
                return null;
            }
            throw failure;
        }
    }
}
