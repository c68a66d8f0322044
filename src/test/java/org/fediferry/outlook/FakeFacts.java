package org.fediferry.outlook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.fediferry.fediverse.DomainBlock;
import org.fediferry.fediverse.Handle;

/** A public web of a test's own. */
public final class FakeFacts implements PublicFacts {

    private final Map<Handle, Profile> profiles = new HashMap<>();
    private Known<List<DomainBlock>> blocks = Known.unknown("it publishes no such list");
    private Known<Boolean> alias = Known.unknown("nobody answers");

    /** An ordinary account. */
    public static Profile ordinary(long followers, long follows, long posts) {
        return new Profile(
                Known.of(true),
                Known.of(true),
                Known.of(followers),
                Known.of(follows),
                Known.of(posts),
                Known.of(false),
                Known.of(""));
    }

    public FakeFacts with(String handle, Profile profile) {
        profiles.put(Handle.parse(handle), profile);
        return this;
    }

    public FakeFacts blocking(DomainBlock... domains) {
        blocks = Known.of(List.of(domains));
        return this;
    }

    public FakeFacts hidingBlocks(String why) {
        blocks = Known.unknown(why);
        return this;
    }

    public FakeFacts withAlias() {
        alias = Known.of(true);
        return this;
    }

    @Override
    public Profile profile(Place place, Handle handle) {
        return profiles.getOrDefault(handle, Profile.unknown(place.name() + " shows no numbers in public"));
    }

    @Override
    public Known<Boolean> alias(Handle of, Handle names) {
        return alias;
    }

    @Override
    public Known<List<DomainBlock>> domainBlocks(Place place) {
        return place.type().recognition().isService() ? Known.unknown("it publishes no such list") : blocks;
    }
}
