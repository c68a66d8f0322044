package org.fediferry.run;

import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.fediferry.fediverse.Actor;
import org.fediferry.fediverse.AliasCheck;
import org.fediferry.fediverse.FederationCheck;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.fediverse.PublicAccount;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.fediverse.RedirectCheck;
import org.fediferry.step.Fediverse;
import org.fediferry.step.Finding;
import org.fediferry.step.StepFailed;
import org.jspecify.annotations.Nullable;

/** Answers the steps' questions about accounts from public pages. */
public final class PublicFediverse implements Fediverse {

    /** Up to 8,000 followers by name: beyond that the list would cost the server more than it tells. */
    private static final int MOST_PAGES = 100;

    /** What may be better a moment later: a server that is silent, busy or in trouble has said nothing. */
    private static final Set<LookupFailed.Kind> PASSING = Set.of(
            LookupFailed.Kind.UNREACHABLE,
            LookupFailed.Kind.RATE_LIMITED,
            LookupFailed.Kind.NOT_JSON,
            LookupFailed.Kind.SERVER_ERROR);

    private final PublicWeb web;

    /** Asks through the given client. */
    public PublicFediverse(PublicWeb web) {
        this.web = web;
    }

    @Override
    public Finding alias(String of, String names) throws StepFailed {
        String expected = "the public profile of " + of + " names " + names + " as an alias";
        return ask(expected, () -> {
            AliasCheck check = web.aliasPublished(Handle.parse(of), Handle.parse(names));
            return new Finding(check.published(), expected, check.describe());
        });
    }

    @Override
    public Finding redirect(String of, String to) throws StepFailed {
        String expected = "the public profile of " + of + " redirects to " + to;
        return ask(expected, () -> {
            RedirectCheck check = web.redirectPublished(Handle.parse(of), Handle.parse(to));
            return new Finding(check.published(), expected, check.describe());
        });
    }

    @Override
    public Finding acceptsFollowers(String of) throws StepFailed {
        String expected = of + " accepts followers without asking";
        return ask(expected, () -> {
            Profile profile = profile(Handle.parse(of));
            String open = profile.tellsLocked()
                    ? "it does"
                    : "nothing: its public profile does not say whether followers must be accepted by hand";
            String found = profile.locked() ? "each follower must be accepted by hand" : open;
            return new Finding(!profile.locked(), expected, found + " (" + profile.readFrom() + ")");
        });
    }

    @Override
    public Finding hasNotMoved(String of) throws StepFailed {
        String expected = of + " redirects to nobody";
        return ask(expected, () -> {
            Profile profile = profile(Handle.parse(of));
            String found = profile.movedTo() == null ? "it does not redirect" : "it redirects to " + profile.movedTo();
            return new Finding(profile.movedTo() == null, expected, found + " (" + profile.readFrom() + ")");
        });
    }

    /** What a move depends on, and the address that it was read from. */
    private record Profile(
            boolean locked, boolean tellsLocked, @Nullable String movedTo, URI readFrom) {}

    /** From the actor, which every software has; from Mastodon's API where actors are shown to signed requests only. */
    private Profile profile(Handle handle) throws LookupFailed {
        try {
            Actor actor = web.actor(web.webFinger(handle).actor());
            URI movedTo = actor.movedTo();
            return new Profile(
                    actor.locked(), actor.tellsLocked(), movedTo == null ? null : movedTo.toString(), actor.id());
        } catch (LookupFailed failed) {
            if (failed.kind() == LookupFailed.Kind.NOT_PUBLIC) {
                PublicAccount account = account(handle);
                PublicAccount.Moved moved = account.moved();
                return new Profile(account.locked(), true, moved == null ? null : moved.acct(), handle.origin());
            }
            throw failed;
        }
    }

    /** Only an answer that says so counts as a no: a server that is busy or silent has said nothing. */
    @Override
    public Finding federates(String of) throws StepFailed {
        String expected = "other servers can find " + of;
        FederationCheck check = web.federates(Handle.parse(of));
        return switch (check.federation()) {
            case YES -> Finding.met(expected, check.found());
            case NO ->
                Finding.missed(
                        expected,
                        check.found() + ": it does not share with the Fediverse, or there is no such account");
            case UNKNOWN ->
                throw new StepFailed(
                        StepFailed.Cause.LATE,
                        expected,
                        "nobody can tell at present: " + check.found(),
                        check.advice());
        };
    }

    @Override
    public Finding verifiedLink(String of, String address) throws StepFailed {
        String expected = "the public profile of " + of + " has a verified link to " + address;
        return ask(expected, () -> {
            List<PublicAccount.Link> links = account(Handle.parse(of)).links().stream()
                    .filter(link -> link.address().equalsIgnoreCase(address))
                    .toList();
            boolean verified = links.stream().anyMatch(PublicAccount.Link::verified);
            String found = links.isEmpty() ? "no such link" : "the link, not verified";
            return new Finding(verified, expected, verified ? "the link, verified" : found);
        });
    }

    @Override
    public String actorAddress(String of) throws StepFailed {
        try {
            return web.actorAddress(Handle.parse(of)).toString();
        } catch (LookupFailed failed) {
            throw translated(failed);
        }
    }

    @Override
    public String profilePage(String of) throws StepFailed {
        try {
            URI page = web.webFinger(Handle.parse(of)).profile();
            if (page == null) {
                throw new StepFailed(
                        StepFailed.Cause.REFUSED,
                        "the profile page of " + of,
                        "its server names none",
                        "look for the page in a browser");
            }
            return page.toString();
        } catch (LookupFailed failed) {
            throw translated(failed);
        }
    }

    @Override
    public String handle(String of) throws StepFailed {
        try {
            return web.handle(Handle.parse(of)).acct();
        } catch (LookupFailed failed) {
            throw translated(failed);
        }
    }

    @Override
    public OptionalLong followerCount(String of) throws StepFailed {
        try {
            return account(Handle.parse(of)).followersCount();
        } catch (LookupFailed failed) {
            if (isHidden(failed)) {
                return OptionalLong.empty();
            }
            throw translated(failed);
        }
    }

    @Override
    public String serverState(String domain) {
        return web.stateOf(domain).written();
    }

    @Override
    public Followers followers(String of) throws StepFailed {
        Handle handle = Handle.parse(of);
        try {
            org.fediferry.fediverse.Followers found =
                    web.followers(handle.origin(), handle.domain(), account(handle), MOST_PAGES);
            return new Followers(found.handles().stream().map(Handle::acct).toList(), found.complete());
        } catch (LookupFailed failed) {
            if (isHidden(failed)) {
                return new Followers(List.of(), false);
            }
            throw translated(failed);
        }
    }

    /** Other software has no such API, and some servers show it to signed-in people only. */
    private static boolean isHidden(LookupFailed failed) {
        return failed.kind() == LookupFailed.Kind.NOT_FOUND || failed.kind() == LookupFailed.Kind.NOT_PUBLIC;
    }

    private PublicAccount account(Handle handle) throws LookupFailed {
        return web.lookup(handle.origin(), handle.user());
    }

    private interface Lookup {
        Finding ask() throws LookupFailed;
    }

    private static Finding ask(String expected, Lookup lookup) throws StepFailed {
        try {
            return lookup.ask();
        } catch (LookupFailed failed) {
            throw translated(expected, failed);
        }
    }

    /** What a step makes of it: what may pass is late, everything else a refusal. */
    static StepFailed translated(LookupFailed failed) {
        return translated(failed.expected(), failed);
    }

    private static StepFailed translated(String expected, LookupFailed failed) {
        return new StepFailed(cause(failed.kind()), expected, failed.found(), failed.advice());
    }

    private static StepFailed.Cause cause(LookupFailed.Kind kind) {
        if (kind == LookupFailed.Kind.INTERRUPTED) {
            return StepFailed.Cause.STOPPED;
        }
        return PASSING.contains(kind) ? StepFailed.Cause.LATE : StepFailed.Cause.REFUSED;
    }
}
