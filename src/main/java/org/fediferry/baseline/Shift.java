package org.fediferry.baseline;

/** Something that stands unchanged some rows lower (or, with a negative number, higher) because of what changed above it. */
public record Shift(Area after, int down) {}
