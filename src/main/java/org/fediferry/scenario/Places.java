package org.fediferry.scenario;

import java.util.IdentityHashMap;
import java.util.Optional;
import org.fediferry.step.Source;

/** Remembers where each value was written, by identity: two equal texts stand in two places. */
final class Places {

    private final IdentityHashMap<Object, Source> sources = new IdentityHashMap<>();

    void put(Object value, Source source) {
        sources.put(value, source);
    }

    Optional<Source> find(Object value) {
        return Optional.ofNullable(sources.get(value));
    }
}
