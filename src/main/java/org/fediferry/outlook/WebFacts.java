package org.fediferry.outlook;

import java.net.URI;
import java.util.List;
import org.fediferry.fediverse.Actor;
import org.fediferry.fediverse.DomainBlock;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.fediverse.PublicAccount;
import org.fediferry.fediverse.PublicWeb;

/** Reads what is public from the servers of the two accounts, and from no others. */
public record WebFacts(PublicWeb web) implements PublicFacts {

    @Override
    public Profile profile(Place place, Handle handle) {
        if (place.type().recognition().isService()) {
            return actor(handle, place.name() + " shows no numbers in public", Profile.unfindable());
        }
        try {
            return profile(web.lookup(place.server(), handle.user()), place);
        } catch (LookupFailed failed) {
            return switch (failed.kind()) {
                case NOT_PUBLIC ->
                    actor(handle, place.name() + " shows numbers to signed-in people only", Profile.missing());
                case NOT_FOUND, NOT_JSON, MALFORMED, GONE ->
                    actor(handle, place.name() + " shows no numbers in public", Profile.missing());
                default -> Profile.unknown(why(failed));
            };
        }
    }

    private static Profile profile(PublicAccount account, Place place) {
        PublicAccount.Moved moved = account.moved();
        String target =
                moved == null ? "" : "@" + moved.acct() + (moved.acct().contains("@") ? "" : "@" + place.domain());
        return new Profile(
                Known.of(true),
                Known.of(true),
                account.followersCount().isPresent()
                        ? Known.of(account.followersCount().getAsLong())
                        : Known.unknown("it is hidden"),
                count(account.followingCount()),
                count(account.statusesCount()),
                Known.of(account.locked()),
                Known.of(target));
    }

    /** Servers that hide a number answer -1. */
    private static Known<Long> count(long number) {
        return number < 0 ? Known.unknown("it is hidden") : Known.of(number);
    }

    /**
     * What the actor alone says.
     *
     * @param absent what is known where nobody of this name can be found
     */
    private Profile actor(Handle handle, String whyNoNumbers, Profile absent) {
        URI address;
        try {
            address = web.webFinger(handle).actor();
        } catch (LookupFailed failed) {
            return failed.kind() == LookupFailed.Kind.NOT_FOUND || failed.kind() == LookupFailed.Kind.GONE
                    ? absent
                    : Profile.unknown(why(failed));
        }
        try {
            Actor actor = web.actor(address);
            URI movedTo = actor.movedTo();
            return Profile.closed(
                    whyNoNumbers,
                    actor.tellsLocked() ? Known.of(actor.locked()) : Known.unknown("its public profile does not say"),
                    Known.of(movedTo == null ? "" : movedTo.toString()));
        } catch (LookupFailed failed) {
            String closed = "its public profile is shown to other servers only";
            return Profile.closed(whyNoNumbers, Known.unknown(closed), Known.unknown(closed));
        }
    }

    @Override
    public Known<Boolean> alias(Handle of, Handle names) {
        try {
            return Known.of(web.aliasPublished(of, names).published());
        } catch (LookupFailed failed) {
            return Known.unknown(why(failed));
        }
    }

    @Override
    public Known<List<DomainBlock>> domainBlocks(Place place) {
        try {
            return Known.of(web.domainBlocks(place.server()));
        } catch (LookupFailed failed) {
            return switch (failed.kind()) {
                case NOT_PUBLIC -> Known.unknown("it shows its list to signed-in people only");
                case NOT_FOUND, NOT_JSON, MALFORMED -> Known.unknown("it publishes no such list");
                default -> Known.unknown(why(failed));
            };
        }
    }

    private static String why(LookupFailed failed) {
        return "asked in public, there was " + failed.found();
    }
}
