package org.fediferry.baseline;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What two pictures have in common, and what not.
 *
 * @param exact how many pixels are not equal when each is held against the one in its place
 * @param clusters what has changed; empty where only noise is left
 * @param shifts what only follows from it
 */
public record Comparison(long exact, List<Cluster> clusters, List<Shift> shifts) {

    static final Comparison EQUAL = new Comparison(0, List.of(), List.of());

    /** Keeps its own copies of the lists. */
    public Comparison {
        clusters = List.copyOf(clusters);
        shifts = List.copyOf(shifts);
    }

    /** Whether a person would see a difference. */
    @JsonIgnore
    public boolean isChanged() {
        return !clusters.isEmpty();
    }
}
