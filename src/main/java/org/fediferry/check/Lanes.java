package org.fediferry.check;

import java.util.List;
import org.testng.annotations.Factory;

/** Gives TestNG its tests: one instance for each lane. */
public final class Lanes {

    private final List<Lane> lanes;

    /** None. TestNG asks for this form, and gets the other one from the check. */
    public Lanes() {
        this(List.of());
    }

    Lanes(List<Lane> lanes) {
        this.lanes = lanes;
    }

    /** The lanes of the check. */
    @Factory
    public Object[] lanes() {
        return lanes.toArray();
    }
}
