package org.fediferry.practice.federation;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The name service of the practice world: which server answers for a domain. Other servers do not exist. */
public final class Peers {

    private final Map<String, URI> addresses = new ConcurrentHashMap<>();

    public void add(String domain, URI address) {
        addresses.put(domain, address);
    }

    public Optional<URI> addressOf(String domain) {
        URI address = addresses.get(domain);
        return address == null ? byAuthority(domain) : Optional.of(address);
    }

    public Optional<URI> serverOf(URI uri) {
        return byAuthority(uri.getAuthority());
    }

    private Optional<URI> byAuthority(String authority) {
        return addresses.values().stream()
                .filter(address -> address.getAuthority().equals(authority))
                .findFirst();
    }

    /** The domain for which a server answers. */
    public Optional<String> domainOf(URI uri) {
        return addresses.entrySet().stream()
                .filter(each -> each.getValue().getAuthority().equals(uri.getAuthority()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
