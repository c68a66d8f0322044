package org.fediferry.scenario;

import java.util.List;
import java.util.stream.Collectors;
import org.fediferry.step.VersionRange;
import org.jspecify.annotations.Nullable;

/** A covered version of a server type. */
record Version(int major, int minor) implements Comparable<Version> {

    /** Parses {@code major.minor}, which the reader has found to be two numbers. */
    static Version of(String covered) {
        String[] parts = covered.split("\\.", 2);
        return new Version(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    static List<Version> covered(ServerType type) {
        return type.covered().stream().map(Version::of).toList();
    }

    /** Whether a range holds the version; no range holds all. */
    static boolean admits(@Nullable VersionRange range, Version version) {
        return range == null || range.contains(version.major, version.minor);
    }

    static String list(List<Version> versions) {
        return versions.stream().map(Version::toString).collect(Collectors.joining(", "));
    }

    @Override
    public int compareTo(Version other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
