package org.fediferry.outlook;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.fediferry.fediverse.Handle;
import org.fediferry.fediverse.LookupFailed;
import org.fediferry.fediverse.PublicWeb;
import org.fediferry.fediverse.Software;
import org.fediferry.scenario.ServerType;
import org.fediferry.scenario.ServerTypes;

/** Finds out on what type of server an account is: by the domain of its handle, by its shared inbox, by NodeInfo. */
public record Recogniser(ServerTypes types, PublicWeb web) {

    /** The place of an account, which need not exist yet. */
    public Place account(Handle handle) throws LookupFailed, Unrecognised {
        Optional<ServerType> owner = types.ofDomain(handle.domain());
        if (owner.isPresent()) {
            return service(owner.get(), handle.origin(), handle.domain());
        }
        Optional<URI> actor = actor(handle);
        if (actor.isPresent()) {
            Optional<ServerType> byInbox = byInbox(actor.get());
            if (byInbox.isPresent()) {
                return service(byInbox.get(), handle.origin(), handle.domain());
            }
        }
        URI server = actor.map(address -> URI.create(address.getScheme() + "://" + address.getRawAuthority()))
                .orElse(handle.origin());
        return server(server, handle.domain());
    }

    /** The place of accounts whose handles end in a domain. */
    public Place server(String domain) throws LookupFailed, Unrecognised {
        Handle anybody = new Handle("somebody", domain);
        Optional<ServerType> owner = types.ofDomain(domain);
        return owner.isPresent() ? service(owner.get(), anybody.origin(), domain) : server(anybody.origin(), domain);
    }

    private Place server(URI server, String domain) throws LookupFailed, Unrecognised {
        Software software = web.software(server);
        Optional<ServerType> found = types.all().stream()
                .filter(type -> type.recognition().software().contains(software.name()))
                .findFirst();
        if (found.isEmpty()) {
            throw new Unrecognised(
                    domain + " runs " + software + ", of which nothing is known here",
                    "known are: "
                            + types.all().stream()
                                    .map(type -> type.outlook().called())
                                    .collect(Collectors.joining(", ")));
        }
        return new Place(found.get(), software, server, domain);
    }

    /** A place at a service, reached at an address unless the service has one of its own. */
    public static Place service(ServerType type, URI origin, String domain) {
        return new Place(
                type,
                Software.unversioned(type.name()),
                type.recognition().hosted().orElse(origin),
                domain);
    }

    /** Empty where there is no such account (yet). */
    private Optional<URI> actor(Handle handle) throws LookupFailed {
        try {
            return Optional.of(web.webFinger(handle).actor());
        } catch (LookupFailed failed) {
            if (failed.kind() == LookupFailed.Kind.UNREACHABLE
                    || failed.kind() == LookupFailed.Kind.CERTIFICATE_NOT_TRUSTED) {
                throw failed;
            }
            return Optional.empty();
        }
    }

    /** Accounts of a service may have a domain of their own; what is meant for them goes to the service. */
    private Optional<ServerType> byInbox(URI address) throws LookupFailed {
        List<ServerType> services = types.all().stream()
                .filter(type -> type.recognition().inbox().isPresent())
                .toList();
        if (services.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI inbox = web.actor(address).sharedInbox();
            return services.stream()
                    .filter(type -> type.recognition()
                            .inbox()
                            .filter(host -> inbox != null && host.equalsIgnoreCase(inbox.getHost()))
                            .isPresent())
                    .findFirst();
        } catch (LookupFailed notPublic) {
            return Optional.empty();
        }
    }
}
