package org.fediferry.fediverse;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fediferry.fediverse.Followers.Extent;
import org.jspecify.annotations.Nullable;

/** Reads the public list of followers page by page. */
final class FollowerLookup {
    private static final int PAGE = 80;
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>\\s*;\\s*rel=\"?next\"?");

    private final PoliteGet web;

    FollowerLookup(PoliteGet web) {
        this.web = web;
    }

    Followers followers(URI server, String handleDomain, PublicAccount account, int mostPages) throws LookupFailed {
        List<Handle> handles = new ArrayList<>();
        URI page = Addresses.on(server, "/api/v1/accounts/%s/followers?limit=%d".formatted(account.id(), PAGE));
        for (int read = 0; page != null && read < mostPages; read++) {
            Answer answer = web.get(Question.json(
                    page,
                    "read the followers of \"%s\" on %s".formatted(account.acct(), server),
                    "a list of accounts",
                    "the account is gone from that server"));
            for (JsonNode follower : answer.json()) {
                handles.add(handle(answer, follower.path("acct").asText(), handleDomain));
            }
            page = next(server, answer);
        }
        return new Followers(handles, extent(handles, account, page));
    }

    private static Extent extent(List<Handle> handles, PublicAccount account, @Nullable URI next) {
        if (next != null) {
            return Extent.PARTIAL;
        }
        // A hidden number with an empty list is a hidden list as far as anybody can tell.
        boolean someExist = account.followersCount().orElse(1) > 0;
        return handles.isEmpty() && someExist ? Extent.HIDDEN : Extent.COMPLETE;
    }

    private static Handle handle(Answer answer, String acct, String handleDomain) throws LookupFailed {
        try {
            return Handle.parse(acct.contains("@") ? acct : acct + "@" + handleDomain);
        } catch (InvalidHandle unusable) {
            throw answer.malformed("a follower named \"%s\"".formatted(acct));
        }
    }

    /** Stays on the server that was asked: the link names its public address, which may not be reachable from here. */
    private static @Nullable URI next(URI server, Answer answer) throws LookupFailed {
        Matcher next = NEXT.matcher(String.join(", ", answer.headers().allValues("Link")));
        if (!next.find()) {
            return null;
        }
        try {
            return Addresses.on(server, URI.create(next.group(1)));
        } catch (IllegalArgumentException notAnAddress) {
            throw answer.malformed("a link to the next page that is no address: \"%s\"".formatted(next.group(1)));
        }
    }
}
